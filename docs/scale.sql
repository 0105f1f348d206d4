-- Partitions the hot tables by campaign, to prove that their keys allow it (docs/scale.md). Not applied to any site:
-- lib/signatures/partitions.test.ts signs, verifies, withdraws, erases and recounts on the result with the app's own code.
BEGIN;

-- The counters' primary keys begin with the campaign: nothing changes but the layout.
ALTER TABLE counter_shards RENAME TO counter_shards_whole;
CREATE TABLE counter_shards (LIKE counter_shards_whole INCLUDING ALL) PARTITION BY HASH (campaign_id);
ALTER TABLE tally RENAME TO tally_whole;
CREATE TABLE tally (LIKE tally_whole INCLUDING ALL) PARTITION BY HASH (campaign_id);
ALTER TABLE source_tally RENAME TO source_tally_whole;
CREATE TABLE source_tally (LIKE source_tally_whole INCLUDING ALL) PARTITION BY HASH (campaign_id);
ALTER TABLE funnel RENAME TO funnel_whole;
CREATE TABLE funnel (LIKE funnel_whole INCLUDING ALL) PARTITION BY HASH (campaign_id);

-- First change: the primary key of signatures gets the campaign. (The key that matters, one signature per address and
-- campaign, has it.) Links contain only the signature's ID, so an index on it stays.
ALTER TABLE pending_words DROP CONSTRAINT pending_words_signature_id_fkey;
ALTER TABLE prominent DROP CONSTRAINT prominent_signature_id_fkey;
ALTER TABLE signatures DROP CONSTRAINT signatures_pkey;
ALTER TABLE signatures ADD PRIMARY KEY (campaign_id, id);
CREATE INDEX ON signatures (id);
ALTER TABLE signatures RENAME TO signatures_whole;
CREATE TABLE signatures (LIKE signatures_whole INCLUDING ALL) PARTITION BY HASH (campaign_id);
ALTER TABLE signatures ADD FOREIGN KEY (campaign_id) REFERENCES campaigns;
ALTER TABLE signatures ADD FOREIGN KEY (letter_version_id) REFERENCES letter_versions;
ALTER TABLE signatures ADD FOREIGN KEY (ruling_id) REFERENCES rulings ON DELETE SET NULL;

-- Second change: pending words know their campaign, because a foreign key must name the whole primary key. Here a trigger
-- fills it in; in the app it would be a column of the INSERT in lib/signatures/sign.ts.
ALTER TABLE pending_words ADD COLUMN campaign_id integer;
UPDATE pending_words w SET campaign_id = s.campaign_id FROM signatures_whole s WHERE s.id = w.signature_id;
CREATE FUNCTION fill_campaign() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.campaign_id := (SELECT campaign_id FROM signatures WHERE id = NEW.signature_id);
  RETURN NEW;
END $$;
CREATE TRIGGER fill_campaign BEFORE INSERT ON pending_words FOR EACH ROW EXECUTE FUNCTION fill_campaign();

DO $$
DECLARE
  hot text;
  columns text;
BEGIN
  FOREACH hot IN ARRAY ARRAY['counter_shards', 'tally', 'source_tally', 'funnel', 'signatures'] LOOP
    FOR part IN 0..7 LOOP
      EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES WITH (MODULUS 8, REMAINDER %s)',
        hot || '_' || part, hot, part);
    END LOOP;
    SELECT string_agg(quote_ident(attname), ', ') INTO columns FROM pg_attribute
      WHERE attrelid = hot::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '';
    EXECUTE format('INSERT INTO %I (%s) SELECT %2$s FROM %I', hot, columns, hot || '_whole');
  END LOOP;
END $$;
ALTER TABLE pending_words ADD FOREIGN KEY (campaign_id, signature_id) REFERENCES signatures (campaign_id, id) ON DELETE CASCADE;
ALTER TABLE prominent ADD FOREIGN KEY (campaign_id, signature_id) REFERENCES signatures (campaign_id, id) ON DELETE CASCADE;

-- Statement triggers with transition tables work on a partitioned table as they are.
CREATE TRIGGER count_inserted AFTER INSERT ON signatures REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION count_signatures();
CREATE TRIGGER count_updated AFTER UPDATE ON signatures REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION count_signatures();
CREATE TRIGGER count_deleted AFTER DELETE ON signatures REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION count_signatures();
CREATE TRIGGER count_truncated AFTER TRUNCATE ON signatures FOR EACH STATEMENT EXECUTE FUNCTION forget_counts();
DROP TABLE counter_shards_whole, tally_whole, source_tally_whole, funnel_whole, signatures_whole;
COMMIT;
