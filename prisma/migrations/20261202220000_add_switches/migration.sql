-- One row per switch and subject, the site or a campaign; who turned it when is in the record.

CREATE TABLE switches (
  name text NOT NULL CONSTRAINT switches_name CHECK (name IN
    ('pause_signing', 'require_proof', 'quarantine_all', 'hide_lists', 'close_log_in', 'maintenance')),
  subject text NOT NULL,
  campaign_id integer REFERENCES campaigns ON DELETE SET NULL ON UPDATE CASCADE,
  texts jsonb NOT NULL DEFAULT '{}',
  reason text,
  set_at timestamptz(3) NOT NULL,
  lifted_at timestamptz(3),
  revision bigserial NOT NULL,
  PRIMARY KEY (name, subject)
);
