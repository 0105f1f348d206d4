-- Each running process, with the newest switches that it acts by.
CREATE TABLE processes (
  id uuid PRIMARY KEY,
  role text NOT NULL,
  machine text NOT NULL,
  version text NOT NULL,
  switches bigint NOT NULL,
  started_at timestamptz(3) NOT NULL,
  seen_at timestamptz(3) NOT NULL
);

CREATE TABLE backups (
  id serial PRIMARY KEY,
  at timestamptz(3) NOT NULL,
  bytes bigint NOT NULL,
  rows bigint NOT NULL
);

-- The security record, by hour: no address, no network. An organizer only where a log-in link named one.
CREATE TABLE security_events (
  hour timestamptz(0) NOT NULL,
  kind text NOT NULL CONSTRAINT security_kind CHECK (kind IN
    ('log_in_failed', 'log_in_refused', 'limit_reached', 'new_device', 'confirmation_asked')),
  about text NOT NULL DEFAULT '',
  organizer_id uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
  count integer NOT NULL,
  PRIMARY KEY (hour, kind, about, organizer_id)
);
