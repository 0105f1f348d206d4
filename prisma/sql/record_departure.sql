-- Records who leaves, in the transaction that lets them: a restored backup must not bring them back (decision 026). What the
-- retention clock erases is in its runs instead; without one, a counted signature is never erased.
CREATE OR REPLACE FUNCTION record_departure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL AND NEW.verified_at IS NOT NULL AND NEW.withdrawn_at IS NULL THEN
    IF NOT EXISTS (SELECT FROM retention_runs WHERE campaign_id = NEW.campaign_id) THEN
      RAISE EXCEPTION 'an erased signature is withdrawn, unless its retention period has ended'
        USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'erased_is_withdrawn';
    END IF;
    RETURN NULL;
  END IF;
  INSERT INTO departures (signature_id, kind) SELECT NEW.id, kind FROM (VALUES
    ('erased', OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL),
    ('withdrawn', OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL AND NEW.erased_at IS NULL),
    ('unsubscribed', OLD.updates AND NOT NEW.updates AND NEW.erased_at IS NULL),
    ('unlisted', OLD.listed AND NOT NEW.listed AND NEW.erased_at IS NULL)
  ) AS departed (kind, is_so) WHERE is_so;
  RETURN NULL;
END $$;
