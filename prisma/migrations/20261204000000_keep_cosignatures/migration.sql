-- The newest cosignature of each witness under each public log (docs/auditable-count.md), and how asking it went.
CREATE TABLE log_cosignatures (
  campaign_id integer NOT NULL REFERENCES logs (campaign_id) ON DELETE CASCADE,
  witness text NOT NULL,
  size integer NOT NULL DEFAULT 0,
  checkpoint text,
  line text,
  cosigned_at timestamptz(0),
  asked_at timestamptz(3) NOT NULL,
  failures integer NOT NULL DEFAULT 0,
  fault text,
  PRIMARY KEY (campaign_id, witness),
  CHECK ((checkpoint IS NULL) = (line IS NULL) AND (line IS NULL) = (cosigned_at IS NULL))
);
