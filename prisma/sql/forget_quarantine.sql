-- TRUNCATE of signatures leaves none to count.
CREATE OR REPLACE FUNCTION forget_quarantine() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM quarantine_tally;
  RETURN NULL;
END $$;
