-- Counts signatures on paper in the transaction that changes them. One row per campaign suffices, because each campaign
-- has one active import. Campaigns are locked in order, to avoid deadlocks.
CREATE OR REPLACE FUNCTION count_paper() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO paper_counts AS kept (campaign_id, count)
      SELECT campaign_id, count(*) FROM new_rows GROUP BY 1 ORDER BY 1
      ON CONFLICT (campaign_id) DO UPDATE SET count = kept.count + EXCLUDED.count;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO paper_counts AS kept (campaign_id, count)
      SELECT campaign_id, -count(*) FROM old_rows GROUP BY 1 ORDER BY 1
      ON CONFLICT (campaign_id) DO UPDATE SET count = kept.count + EXCLUDED.count;
  ELSE
    INSERT INTO paper_counts AS kept (campaign_id, count)
      SELECT campaign_id, sum(step) FROM (
        SELECT campaign_id, 1 AS step FROM new_rows UNION ALL SELECT campaign_id, -1 FROM old_rows
      ) AS steps GROUP BY 1 HAVING sum(step) <> 0 ORDER BY 1
      ON CONFLICT (campaign_id) DO UPDATE SET count = kept.count + EXCLUDED.count;
  END IF;
  RETURN NULL;
END $$;
