-- An address takes messages only once its owner has proven it; addresses from before are asked first. `takes_messages` says
-- whether there is an address, for the code from before.
ALTER TABLE authors ADD COLUMN contact_id uuid,
  ADD COLUMN contact_digest bytea,
  ADD COLUMN contact_proven_at timestamptz(3),
  ADD COLUMN contact_stopped_at timestamptz(3),
  ADD COLUMN relays_messages boolean NOT NULL GENERATED ALWAYS AS (email_cipher IS NOT NULL AND contact_proven_at IS NOT NULL) STORED;
CREATE UNIQUE INDEX authors_contact_id_key ON authors (contact_id);

DO $$
DECLARE
  law text := (SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'mail_kind');
BEGIN
  ALTER TABLE mails DROP CONSTRAINT mail_kind;
  EXECUTE 'ALTER TABLE mails ADD CONSTRAINT mail_kind '
    || replace(law, '''log_in''::text', '''log_in''::text, ''contact_check''::text, ''contact_stopped''::text') || ' NOT VALID';
END $$;
ALTER TABLE mails VALIDATE CONSTRAINT mail_kind;
