-- From whom a campaign's emails come, where replies go, and what they say in its own words.
CREATE TABLE senders (
  campaign_id integer PRIMARY KEY REFERENCES campaigns (id) ON DELETE CASCADE,
  name text NOT NULL DEFAULT '',
  reply_cipher bytea
);

ALTER TABLE campaign_texts
  ADD COLUMN mail_subject text NOT NULL DEFAULT '',
  ADD COLUMN mail_closing text NOT NULL DEFAULT '';

DO $$
DECLARE
  law text := (SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'mail_kind');
BEGIN
  ALTER TABLE mails DROP CONSTRAINT mail_kind;
  EXECUTE 'ALTER TABLE mails ADD CONSTRAINT mail_kind '
    || replace(law, '''log_in''::text', '''log_in''::text, ''test''::text') || ' NOT VALID';
END $$;
ALTER TABLE mails VALIDATE CONSTRAINT mail_kind;
