-- A letter's picture and its author's logo or portrait, re-encoded. The focal point is in percent.
CREATE TABLE pictures (
  campaign_id integer NOT NULL REFERENCES campaigns (id) ON DELETE CASCADE,
  use text NOT NULL CONSTRAINT pictures_use CHECK (use IN ('letter', 'author')),
  digest text NOT NULL,
  width integer NOT NULL,
  height integer NOT NULL,
  focus_x smallint NOT NULL DEFAULT 50 CONSTRAINT pictures_focus_x CHECK (focus_x BETWEEN 0 AND 100),
  focus_y smallint NOT NULL DEFAULT 50 CONSTRAINT pictures_focus_y CHECK (focus_y BETWEEN 0 AND 100),
  large bytea NOT NULL,
  small bytea NOT NULL,
  PRIMARY KEY (campaign_id, use),
  CONSTRAINT pictures_small CHECK (octet_length(large) <= 3145728 AND octet_length(small) <= 1048576)
);
ALTER TABLE pictures ALTER large SET STORAGE EXTERNAL, ALTER small SET STORAGE EXTERNAL;

ALTER TABLE campaign_texts ADD COLUMN picture_alt text NOT NULL DEFAULT '';
