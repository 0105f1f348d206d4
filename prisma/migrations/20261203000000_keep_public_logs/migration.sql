-- The public log of each campaign's count (docs/auditable-count.md). `draft` is signed; once its entries are durable and
-- the newest checkpoint lies outside the database too, it becomes `checkpoint`, which is what anyone can read.
CREATE TABLE logs (
  campaign_id integer PRIMARY KEY REFERENCES campaigns (id) ON DELETE CASCADE,
  origin text UNIQUE,
  size integer NOT NULL DEFAULT 0 CHECK (size >= 0),
  count integer NOT NULL DEFAULT 0,
  draft text,
  checkpoint text,
  published_size integer NOT NULL DEFAULT 0 CHECK (published_size BETWEEN 0 AND size),
  published_count integer NOT NULL DEFAULT 0,
  published_at timestamptz(3),
  filled boolean NOT NULL DEFAULT true,
  fill_after uuid
);

-- Changes that wait for the sequencer. `xact`: it takes none while an older transaction may still commit an earlier one.
CREATE TABLE log_changes (
  id bigserial PRIMARY KEY,
  xact xid8 NOT NULL DEFAULT pg_current_xact_id(),
  campaign_id integer NOT NULL,
  signature_id uuid,
  kind text NOT NULL CHECK (kind IN
    ('counted', 'before', 'corrected', 'withdrawn', 'invalidated', 'held', 'returned', 'erased', 'repaired')),
  hour timestamptz(0) NOT NULL DEFAULT date_trunc('hour', now(), 'UTC'),
  ruling_id integer,
  change integer,
  words text,
  CHECK ((kind = 'repaired') = (signature_id IS NULL AND change IS NOT NULL AND words IS NOT NULL))
);
ALTER TABLE log_changes SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

-- Where a signature stands in its log: its `counted` entry, and the entry with its words. Erasing removes the seed, without
-- which nobody can open them.
CREATE TABLE log_places (
  campaign_id integer NOT NULL,
  signature_id uuid NOT NULL,
  entry integer NOT NULL,
  words integer NOT NULL,
  state text NOT NULL CHECK (state IN ('in', 'out', 'withdrawn')),
  seed bytea CHECK (octet_length(seed) = 16),
  PRIMARY KEY (campaign_id, signature_id)
);

-- Hashes and entries, 256 to a row (c2sp.org/tlog-tiles). Rows grow at the end only.
CREATE TABLE log_tiles (
  campaign_id integer NOT NULL REFERENCES logs (campaign_id) ON DELETE CASCADE,
  level smallint NOT NULL,
  number integer NOT NULL,
  hashes bytea NOT NULL,
  PRIMARY KEY (campaign_id, level, number)
);
CREATE TABLE log_bundles (
  campaign_id integer NOT NULL REFERENCES logs (campaign_id) ON DELETE CASCADE,
  number integer NOT NULL,
  entries bytea NOT NULL,
  PRIMARY KEY (campaign_id, number)
);

-- Signatures from before enter by and by.
INSERT INTO logs (campaign_id, filled) SELECT id, false FROM campaigns;

ALTER TABLE key_canaries DROP CONSTRAINT key_canaries_kind_check;
ALTER TABLE key_canaries ADD CONSTRAINT key_canaries_kind_check
  CHECK (kind IN ('address', 'digest', 'token', 'log', 'commitment'));

-- Notes each change of the count, and of words that count, for the public log (lib/log/sequence.ts). The sequencer decides
-- whether a signature that counts again is returned or counted anew.
CREATE OR REPLACE FUNCTION log_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO log_changes (campaign_id, signature_id, kind) VALUES (NEW.campaign_id, NEW.id, 'counted');
  ELSIF TG_OP = 'DELETE' THEN
    UPDATE log_places SET seed = NULL WHERE campaign_id = OLD.campaign_id AND signature_id = OLD.id;
    INSERT INTO log_changes (campaign_id, signature_id, kind)
      VALUES (OLD.campaign_id, OLD.id, CASE WHEN OLD.counted THEN 'withdrawn' ELSE 'erased' END);
  ELSIF NOT OLD.counted AND NEW.counted THEN
    INSERT INTO log_changes (campaign_id, signature_id, kind) VALUES (NEW.campaign_id, NEW.id,
      CASE WHEN OLD.verified_at IS NULL OR OLD.withdrawn_at IS NOT NULL THEN 'counted' ELSE 'returned' END);
  ELSIF NEW.counted AND NEW.erased_at IS NOT NULL THEN -- by its campaign's clock: it stays counted
    UPDATE log_places SET seed = NULL WHERE campaign_id = OLD.campaign_id AND signature_id = OLD.id;
  ELSIF NEW.counted AND OLD.campaign_id = NEW.campaign_id THEN
    INSERT INTO log_changes (campaign_id, signature_id, kind) VALUES (NEW.campaign_id, NEW.id, 'corrected');
  ELSIF NEW.counted THEN
    INSERT INTO log_changes (campaign_id, signature_id, kind)
      VALUES (OLD.campaign_id, OLD.id, 'withdrawn'), (NEW.campaign_id, NEW.id, 'counted');
  ELSE
    IF NEW.erased_at IS NOT NULL THEN
      UPDATE log_places SET seed = NULL WHERE campaign_id = OLD.campaign_id AND signature_id = OLD.id;
    END IF;
    INSERT INTO log_changes (campaign_id, signature_id, kind, ruling_id) VALUES (OLD.campaign_id, OLD.id,
      CASE WHEN NOT OLD.counted THEN 'erased'
        WHEN NEW.withdrawn_at IS NOT NULL OR NEW.verified_at IS NULL THEN 'withdrawn'
        WHEN NEW.quarantined_at IS NOT NULL THEN 'held'
        ELSE 'invalidated' END,
      CASE WHEN OLD.counted AND NEW.withdrawn_at IS NULL THEN NEW.ruling_id END);
  END IF;
  RETURN NULL;
END $$;

-- The conditions are checked before the function is called.
CREATE TRIGGER log_inserted AFTER INSERT ON signatures FOR EACH ROW WHEN (NEW.counted) EXECUTE FUNCTION log_change();
CREATE TRIGGER log_deleted AFTER DELETE ON signatures FOR EACH ROW WHEN (OLD.verified_at IS NOT NULL)
  EXECUTE FUNCTION log_change();
CREATE TRIGGER log_updated AFTER UPDATE ON signatures FOR EACH ROW WHEN (OLD.counted <> NEW.counted
    OR (OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL AND OLD.verified_at IS NOT NULL)
    OR (OLD.counted AND (OLD.campaign_id <> NEW.campaign_id OR OLD.name <> NEW.name
      OR OLD.affiliation IS DISTINCT FROM NEW.affiliation OR OLD.listed <> NEW.listed
      OR OLD.letter_version_id <> NEW.letter_version_id OR OLD.email_digest <> NEW.email_digest)))
  EXECUTE FUNCTION log_change();
