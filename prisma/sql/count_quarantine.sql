-- Counts a burst's quarantined and ruled out signatures in the transaction that changes them, whoever does.
-- Called by row triggers on signatures, for rows of a burst only.
CREATE OR REPLACE FUNCTION count_quarantine() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO quarantine_tally AS mine (burst_id, shard, waiting, ruled_out)
    SELECT burst_id, pg_backend_pid() % 64, sum(waiting), sum(ruled_out) FROM (VALUES
      (NEW.burst_id, (NEW.withdrawn_at IS NULL AND NEW.quarantined_at IS NOT NULL)::int,
        (NEW.withdrawn_at IS NULL AND NEW.quarantined_at IS NULL AND NEW.invalidated_at IS NOT NULL)::int),
      (OLD.burst_id, -(OLD.withdrawn_at IS NULL AND OLD.quarantined_at IS NOT NULL)::int,
        -(OLD.withdrawn_at IS NULL AND OLD.quarantined_at IS NULL AND OLD.invalidated_at IS NOT NULL)::int)
    ) AS steps (burst_id, waiting, ruled_out)
    WHERE burst_id IS NOT NULL GROUP BY 1 HAVING sum(waiting) <> 0 OR sum(ruled_out) <> 0 ORDER BY 1
    ON CONFLICT (burst_id, shard) DO UPDATE SET
      waiting = mine.waiting + excluded.waiting, ruled_out = mine.ruled_out + excluded.ruled_out;
  RETURN NULL;
END $$;
