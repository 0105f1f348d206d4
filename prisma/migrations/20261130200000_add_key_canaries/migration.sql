-- One row for each key that data is under: a process with another key under that name refuses to start.
CREATE TABLE key_canaries (
  kind text NOT NULL CHECK (kind IN ('address', 'digest', 'token')),
  key_id text NOT NULL,
  proof bytea NOT NULL CHECK (octet_length(proof) = 32),
  PRIMARY KEY (kind, key_id)
);
