-- Who left, as IDs only. A worker copies the rows to a journal outside the database.
CREATE TABLE departures (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  signature_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('erased', 'withdrawn', 'unsubscribed', 'unlisted')),
  at timestamptz(3) NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX departures_at_idx ON departures (at);

CREATE TABLE restores (
  id serial PRIMARY KEY,
  at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  backup_at timestamptz(3),
  journal_until timestamptz(3),
  replayed integer NOT NULL DEFAULT 0
);

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

-- The condition is checked before the function is called: verifying pays nothing for it.
CREATE TRIGGER record_departure AFTER UPDATE OF erased_at, withdrawn_at, updates, listed ON signatures FOR EACH ROW
  WHEN ((OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL) OR (OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL)
    OR (OLD.updates AND NOT NEW.updates) OR (OLD.listed AND NOT NEW.listed))
  EXECUTE FUNCTION record_departure();
