-- TRUNCATE of paper_signatures empties the counts.
CREATE OR REPLACE FUNCTION forget_paper_counts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM paper_counts;
  RETURN NULL;
END $$;
