-- TRUNCATE of signatures empties the counts.
CREATE OR REPLACE FUNCTION forget_counts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM counter_shards;
  DELETE FROM tally;
  DELETE FROM source_tally;
  DELETE FROM funnel;
  DELETE FROM erased_tally;
  RETURN NULL;
END $$;
