-- What a campaign offers its signatories once they have verified. Without a row: the other open letters of the site.
CREATE TABLE next_steps (
  campaign_id integer PRIMARY KEY REFERENCES campaigns (id) ON DELETE CASCADE,
  every boolean NOT NULL DEFAULT true,
  letters integer[] NOT NULL DEFAULT '{}' CHECK (cardinality(letters) <= 5),
  url text,
  words jsonb NOT NULL DEFAULT '{}',
  revision integer NOT NULL DEFAULT 1,
  CHECK (url IS NULL OR url ~ '^(https|tel|mailto):')
);

-- Verified sets of words whose signatory is owed an email about it. No foreign key: verifying writes one row more, and
-- locks none. Rows leave within seconds, or wait as long as their signature is in quarantine.
CREATE TABLE confirmations (
  due_at timestamptz(3) NOT NULL,
  id uuid NOT NULL,
  signature_id uuid NOT NULL,
  PRIMARY KEY (due_at, id)
);

DO $$
DECLARE
  law text := (SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'mail_kind');
BEGIN
  ALTER TABLE mails DROP CONSTRAINT mail_kind;
  EXECUTE 'ALTER TABLE mails ADD CONSTRAINT mail_kind '
    || replace(law, '''log_in''::text', '''log_in''::text, ''confirmation''::text') || ' NOT VALID';
END $$;
ALTER TABLE mails VALIDATE CONSTRAINT mail_kind;
