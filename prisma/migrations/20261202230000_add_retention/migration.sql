-- How long data lives: a period per campaign, what was promised to each signature, and the runs that erase.

-- AlterTable: the defaults are constants, so no row is rewritten.
ALTER TABLE campaigns ADD COLUMN retention_months SMALLINT;
ALTER TABLE signatures ADD COLUMN consent SMALLINT NOT NULL DEFAULT 1, ADD COLUMN retention_months SMALLINT;
ALTER TABLE pending_words ADD COLUMN consent SMALLINT NOT NULL DEFAULT 1, ADD COLUMN retention_months SMALLINT;

-- CreateTable
CREATE TABLE retention_choices (
  id SERIAL PRIMARY KEY,
  campaign_id INTEGER NOT NULL REFERENCES campaigns (id) ON DELETE CASCADE ON UPDATE CASCADE,
  months SMALLINT NOT NULL,
  at TIMESTAMPTZ(3) NOT NULL
);
CREATE INDEX retention_choices_campaign_id_months_idx ON retention_choices (campaign_id, months);

-- CreateTable
CREATE TABLE retention_runs (
  id UUID PRIMARY KEY,
  campaign_id INTEGER NOT NULL REFERENCES campaigns (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  months SMALLINT NOT NULL,
  before TIMESTAMPTZ(3) NOT NULL,
  closed_at TIMESTAMPTZ(3) NOT NULL,
  place UUID,
  erased INTEGER NOT NULL DEFAULT 0,
  started_at TIMESTAMPTZ(3) NOT NULL,
  worked_at TIMESTAMPTZ(3),
  ended_at TIMESTAMPTZ(3)
);
CREATE INDEX retention_runs_campaign_id_started_at_idx ON retention_runs (campaign_id, started_at);

-- CreateTable
CREATE TABLE erased_tally (
  campaign_id INTEGER NOT NULL,
  kept TEXT NOT NULL,
  part TEXT NOT NULL,
  change INTEGER NOT NULL,
  PRIMARY KEY (campaign_id, kept, part)
);

-- What cannot be.
ALTER TABLE campaigns ADD CONSTRAINT retention_is_months CHECK (retention_months BETWEEN 1 AND 120);
ALTER TABLE retention_choices ADD CONSTRAINT retention_is_months CHECK (months BETWEEN 1 AND 120);
ALTER TABLE erased_tally ADD CONSTRAINT kept_is_known CHECK (kept IN ('countries', 'sources'));

-- An erased signature is withdrawn, unless the clock erased it (record_departure below): then it stays counted. The next
-- migration validates this, without blocking those who sign.
ALTER TABLE signatures
  DROP CONSTRAINT erased_is_empty,
  ADD CONSTRAINT erased_is_empty CHECK (
    CASE WHEN erased_at IS NULL
      THEN name IS NOT NULL AND email_digest IS NOT NULL AND email_cipher IS NOT NULL
      ELSE num_nonnulls(name, email_digest, email_cipher, country, affiliation, title, comment, source) = 0
        AND cardinality(terms) = 0
    END) NOT VALID;

-- TRUNCATE of signatures empties the counts.
CREATE OR REPLACE FUNCTION forget_counts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM counter_shards;
  DELETE FROM tally;
  DELETE FROM source_tally;
  DELETE FROM funnel;
  DELETE FROM erased_tally;
  RETURN NULL;
END $$;

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

-- Verifying pays only for the condition.
CREATE TRIGGER refuse_return AFTER UPDATE OF verified_at, withdrawn_at ON signatures FOR EACH ROW
  WHEN (OLD.erased_at IS NOT NULL AND ((OLD.withdrawn_at IS NOT NULL AND NEW.withdrawn_at IS NULL)
    OR (OLD.verified_at IS NULL AND NEW.verified_at IS NOT NULL)))
  EXECUTE FUNCTION refuse_change('an erased signature does not come back');
