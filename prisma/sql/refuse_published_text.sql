-- A published version's texts never change; a language may be added.
CREATE OR REPLACE FUNCTION refuse_published_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM letter_versions WHERE id = OLD.version_id AND published_at IS NOT NULL) THEN
    RAISE EXCEPTION 'a published letter is never changed: publish a new version'
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
