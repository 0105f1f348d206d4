-- An export's row is final once it has ended; it is deleted only with its draft campaign. The name of somebody who erased
-- their signature leaves filter and purpose (lib/signatures/forget-names.ts).
CREATE OR REPLACE FUNCTION refuse_changed_export() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT FROM campaigns WHERE id = OLD.campaign_id) THEN
    RETURN OLD;
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.ended_at IS NULL AND
    to_jsonb(NEW) - '{seen_at,ended_at,finished,rows,bytes,sha256}'::text[] =
    to_jsonb(OLD) - '{seen_at,ended_at,finished,rows,bytes,sha256}'::text[] THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - '{filter,purpose}'::text[] = to_jsonb(OLD) - '{filter,purpose}'::text[]
    AND NEW.filter - '{name,affiliation}'::text[] = OLD.filter - '{name,affiliation}'::text[]
    AND (NEW.purpose = OLD.purpose OR NEW.purpose LIKE '%[…]%') THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'exports is never changed: it tells what was' USING ERRCODE = 'integrity_constraint_violation';
END $$;
