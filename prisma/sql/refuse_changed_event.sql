-- Events of the record never change, except that deleting a draft detaches them from it.
CREATE OR REPLACE FUNCTION refuse_changed_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) = to_jsonb(OLD) || '{"campaign_id": null}'
    AND NOT EXISTS (SELECT FROM campaigns WHERE id = OLD.campaign_id) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'audit_events is never changed: it is only added to'
    USING ERRCODE = 'integrity_constraint_violation';
END $$;
