-- A browser that an organizer has logged in with, by a cookie that only logging in reads.
CREATE TABLE devices (
  id uuid PRIMARY KEY,
  organizer_id uuid NOT NULL REFERENCES organizers ON DELETE CASCADE ON UPDATE CASCADE,
  token_digest bytea NOT NULL,
  agent text NOT NULL DEFAULT '',
  created_at timestamptz(3) NOT NULL,
  seen_at timestamptz(3) NOT NULL
);
CREATE UNIQUE INDEX devices_organizer_id_token_digest_key ON devices (organizer_id, token_digest);

-- Adds a kind to those that the database allows by now.
DO $$
DECLARE
  law text := (SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'mail_kind');
BEGIN
  ALTER TABLE mails DROP CONSTRAINT mail_kind;
  EXECUTE 'ALTER TABLE mails ADD CONSTRAINT mail_kind '
    || replace(law, '''log_in''::text', '''log_in''::text, ''new_device''::text') || ' NOT VALID';
END $$;
ALTER TABLE mails VALIDATE CONSTRAINT mail_kind;
