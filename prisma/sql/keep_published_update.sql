-- A published update cannot be deleted, and its kind and count cannot change.
CREATE OR REPLACE FUNCTION keep_published_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.published_at IS NULL OR (TG_OP = 'UPDATE' AND NEW.published_at = OLD.published_at
    AND NEW.kind = OLD.kind AND NEW.count IS NOT DISTINCT FROM OLD.count) THEN
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  RAISE EXCEPTION 'a published update stays, and so does its number' USING ERRCODE = 'integrity_constraint_violation';
END $$;
