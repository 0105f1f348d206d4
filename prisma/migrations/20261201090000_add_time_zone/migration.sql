-- An IANA name. Closing dates were set and told in UTC.
ALTER TABLE campaigns ADD COLUMN time_zone TEXT NOT NULL DEFAULT 'UTC';
