-- Records who leaves, in the transaction that lets them: a restored backup must not bring them back (decision 026).
CREATE OR REPLACE FUNCTION record_departure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO departures (signature_id, kind) SELECT NEW.id, kind FROM (VALUES
    ('erased', OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL),
    ('withdrawn', OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL AND NEW.erased_at IS NULL),
    ('unsubscribed', OLD.updates AND NOT NEW.updates AND NEW.erased_at IS NULL),
    ('unlisted', OLD.listed AND NOT NEW.listed AND NEW.erased_at IS NULL)
  ) AS departed (kind, is_so) WHERE is_so;
  RETURN NULL;
END $$;
