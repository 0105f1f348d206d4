-- What hosts say of their site: one row, and its texts by language.
CREATE TABLE site (
  id smallint PRIMARY KEY CONSTRAINT site_is_one CHECK (id = 1),
  name text NOT NULL DEFAULT '',
  accent text NOT NULL DEFAULT '' CONSTRAINT site_accent CHECK (accent ~ '^(#[0-9a-f]{6})?$'),
  logo bytea,
  logo_digest text,
  logo_width integer,
  logo_height integer,
  CONSTRAINT site_logo CHECK (num_nulls(logo, logo_digest, logo_width, logo_height) IN (0, 4)
    AND octet_length(logo) <= 1048576)
);

CREATE TABLE site_texts (
  locale text PRIMARY KEY,
  imprint text NOT NULL DEFAULT '',
  links jsonb NOT NULL DEFAULT '[]'
);
