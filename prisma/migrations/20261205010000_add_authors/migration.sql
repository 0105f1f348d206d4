-- Whose letter it is: at most one author a campaign. The role is told in each of the campaign's languages.
CREATE TABLE authors (
  campaign_id integer PRIMARY KEY REFERENCES campaigns (id) ON DELETE CASCADE,
  kind text NOT NULL CONSTRAINT authors_kind CHECK (kind IN ('person', 'organization')),
  name text NOT NULL CONSTRAINT authors_name CHECK (name <> ''),
  website text NOT NULL DEFAULT ''
);

ALTER TABLE campaign_texts ADD COLUMN author_role text NOT NULL DEFAULT '';
