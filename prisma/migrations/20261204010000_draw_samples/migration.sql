-- Random samples, whose signatories are asked whether they signed (docs/auditable-count.md).
CREATE TABLE samples (
  id uuid PRIMARY KEY,
  campaign_id integer NOT NULL REFERENCES campaigns (id) ON DELETE CASCADE,
  number integer,
  auditor text NOT NULL,
  state text NOT NULL DEFAULT 'offered' CHECK (state IN
    ('offered', 'named', 'fixed', 'seeded', 'asking', 'done', 'abandoned')),
  wanted integer CHECK (wanted BETWEEN 1 AND 2000),
  source text CHECK (source IN ('dice', 'lottery', 'beacon')),
  detail text NOT NULL DEFAULT '',
  checkpoint text,
  seed text,
  population integer,
  asked integer CHECK (asked BETWEEN 0 AND wanted AND asked <= population),
  offered_at timestamptz(3) NOT NULL,
  named_at timestamptz(3),
  fixed_at timestamptz(3),
  seeded_at timestamptz(3),
  deadline timestamptz(3),
  reminded_at timestamptz(3),
  ended_at timestamptz(3),
  ended_by text CHECK (ended_by IN ('deadline', 'organizers', 'auditor', 'clock', 'log')),
  CHECK ((number IS NULL) = (named_at IS NULL) AND (number IS NULL) = (wanted IS NULL) AND
    (number IS NULL) = (source IS NULL)),
  CHECK ((fixed_at IS NULL) = (checkpoint IS NULL) AND (fixed_at IS NULL OR named_at <= fixed_at)),
  CHECK ((seeded_at IS NULL) = (seed IS NULL) AND (seeded_at IS NULL OR fixed_at <= seeded_at)),
  CHECK ((deadline IS NULL) = (asked IS NULL) AND (asked IS NULL) = (population IS NULL)),
  CHECK ((ended_at IS NULL) = (ended_by IS NULL) AND (ended_at IS NOT NULL) = (state IN ('done', 'abandoned'))),
  CHECK (state <> 'done' OR asked IS NOT NULL)
);
CREATE UNIQUE INDEX samples_campaign_id_number_key ON samples (campaign_id, number);
-- One at a time: nobody draws several and goes on with the best.
CREATE UNIQUE INDEX samples_open ON samples (campaign_id) WHERE (ended_at IS NULL);

-- The only join of tags with entries and signatures, until the sample's end.
CREATE TABLE sample_draws (
  sample_id uuid NOT NULL REFERENCES samples (id) ON DELETE CASCADE,
  tag uuid PRIMARY KEY,
  entry integer NOT NULL,
  signature_id uuid,
  mailed boolean NOT NULL DEFAULT false
);
CREATE INDEX sample_draws_sample_id_idx ON sample_draws (sample_id);
CREATE INDEX sample_draws_signature_id_idx ON sample_draws (signature_id);

CREATE TABLE sample_answers (
  sample_id uuid NOT NULL REFERENCES samples (id) ON DELETE CASCADE,
  tag uuid PRIMARY KEY,
  answer text CHECK (answer IN ('signed', 'denied', 'unsaid'))
);
CREATE INDEX sample_answers_sample_id_idx ON sample_answers (sample_id);

-- Of all samples of a campaign: when a signatory was asked, and whether they want to be.
CREATE TABLE sample_contacts (
  campaign_id integer NOT NULL,
  signature_id uuid NOT NULL,
  asked_at timestamptz(3),
  reminded_at timestamptz(3),
  stopped_at timestamptz(3),
  PRIMARY KEY (campaign_id, signature_id)
);

-- A sample that has begun stays, and so does what was said of it before the draw.
CREATE OR REPLACE FUNCTION keep_sample() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND OLD.number IS NULL THEN
    RETURN OLD;
  ELSIF TG_OP = 'UPDATE' AND (OLD.number IS NULL OR (NEW.number, NEW.wanted, NEW.source, NEW.detail, NEW.auditor,
      NEW.campaign_id, NEW.named_at) IS NOT DISTINCT FROM (OLD.number, OLD.wanted, OLD.source, OLD.detail, OLD.auditor,
      OLD.campaign_id, OLD.named_at))
    AND (OLD.fixed_at IS NULL OR (NEW.checkpoint, NEW.fixed_at) IS NOT DISTINCT FROM (OLD.checkpoint, OLD.fixed_at))
    AND (OLD.seeded_at IS NULL OR (NEW.seed, NEW.seeded_at) IS NOT DISTINCT FROM (OLD.seed, OLD.seeded_at))
    AND (OLD.asked IS NULL OR (NEW.asked, NEW.population, NEW.deadline) IS NOT DISTINCT FROM
      (OLD.asked, OLD.population, OLD.deadline))
    AND (OLD.ended_at IS NULL OR (NEW.ended_at, NEW.state, NEW.ended_by) IS NOT DISTINCT FROM
      (OLD.ended_at, OLD.state, OLD.ended_by)) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a sample stays as it began' USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER keep_sample BEFORE UPDATE OR DELETE ON samples FOR EACH ROW EXECUTE FUNCTION keep_sample();

ALTER TABLE mails ADD COLUMN tag uuid;
CREATE INDEX mails_about_samples ON mails (id) WHERE (batch_id IS NULL AND hold_id IS NULL AND tag IS NOT NULL);

DO $$
DECLARE
  law text := (SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'mail_kind');
BEGIN
  ALTER TABLE mails DROP CONSTRAINT mail_kind;
  EXECUTE 'ALTER TABLE mails ADD CONSTRAINT mail_kind '
    || replace(law, '''log_in''::text', '''log_in''::text, ''sample''::text, ''sample_reminder''::text') || ' NOT VALID';
END $$;
ALTER TABLE mails VALIDATE CONSTRAINT mail_kind;
ALTER TABLE mails ADD CONSTRAINT mail_has_its_tag CHECK ((tag IS NOT NULL) = (kind IN ('sample', 'sample_reminder'))) NOT VALID;
ALTER TABLE mails VALIDATE CONSTRAINT mail_has_its_tag;
