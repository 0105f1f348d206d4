-- Messages to authors: relayed by email once the writer's address is proven, forgotten after three days.
ALTER TABLE authors ADD COLUMN email_cipher bytea,
  ADD COLUMN takes_messages boolean NOT NULL GENERATED ALWAYS AS (email_cipher IS NOT NULL) STORED;

CREATE TABLE messages (
  id uuid PRIMARY KEY,
  campaign_id integer NOT NULL REFERENCES campaigns (id) ON DELETE CASCADE,
  email_digest bytea NOT NULL,
  cipher bytea NOT NULL,
  locale text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  relayed_at timestamptz(3)
);
CREATE INDEX messages_created_at_idx ON messages (created_at);
CREATE INDEX messages_email_digest_idx ON messages (email_digest);

ALTER TABLE mails ADD COLUMN message_id uuid REFERENCES messages (id) ON DELETE CASCADE;
CREATE INDEX mails_about_messages ON mails (id) WHERE (batch_id IS NULL AND hold_id IS NULL AND message_id IS NOT NULL);
CREATE INDEX mails_of_message ON mails (message_id) WHERE (message_id IS NOT NULL);

DO $$
DECLARE
  law text := (SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'mail_kind');
BEGIN
  ALTER TABLE mails DROP CONSTRAINT mail_kind;
  EXECUTE 'ALTER TABLE mails ADD CONSTRAINT mail_kind '
    || replace(law, '''log_in''::text', '''log_in''::text, ''message''::text, ''message_check''::text') || ' NOT VALID';
END $$;
ALTER TABLE mails VALIDATE CONSTRAINT mail_kind;
ALTER TABLE mails ADD CONSTRAINT mail_has_its_message
  CHECK ((message_id IS NOT NULL) = (kind IN ('message', 'message_check'))) NOT VALID;
ALTER TABLE mails VALIDATE CONSTRAINT mail_has_its_message;

-- Of no campaign, as those that list an address's signatures.
ALTER TABLE mails DROP CONSTRAINT mail_has_one_reader;
ALTER TABLE mails ADD CONSTRAINT mail_has_one_reader CHECK (CASE
  WHEN organizer_id IS NOT NULL THEN email_digest IS NULL
  WHEN kind IN ('my_signatures', 'message', 'message_check') THEN email_digest IS NOT NULL AND campaign_id IS NULL
  ELSE email_digest IS NOT NULL AND campaign_id IS NOT NULL END) NOT VALID;
ALTER TABLE mails VALIDATE CONSTRAINT mail_has_one_reader;
