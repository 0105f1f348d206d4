-- Counts signatures in the transaction that changes them, whoever does: counter_shards, tally, source_tally and funnel.
-- Called by statement-level triggers on signatures.
CREATE OR REPLACE FUNCTION count_signatures() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  own_shard CONSTANT smallint := pg_backend_pid() % 64;
  this_hour CONSTANT timestamptz := date_trunc('hour', now(), 'UTC');
  today CONSTANT date := (now() AT TIME ZONE 'UTC')::date;
  changes signature_change[];
  one signature_change;
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg(g::signature_change) INTO changes FROM (
      SELECT campaign_id, letter_version_id, coalesce(country, 'ZZ'), source, provider,
        count(*) FILTER (WHERE counted), count(*), count(verified_at),
        count(*) FILTER (WHERE verified_at IS NULL AND invalidated_at IS NULL AND erased_at IS NULL)
      FROM new_rows GROUP BY 1, 2, 3, 4, 5) AS g;
  ELSIF TG_OP = 'DELETE' THEN
    SELECT array_agg(g::signature_change) INTO changes FROM (
      SELECT campaign_id, letter_version_id, coalesce(country, 'ZZ'), source, provider,
        -count(*) FILTER (WHERE counted), -count(*), -count(verified_at),
        -count(*) FILTER (WHERE verified_at IS NULL AND invalidated_at IS NULL AND erased_at IS NULL)
      FROM old_rows GROUP BY 1, 2, 3, 4, 5) AS g;
  ELSE
    SELECT array_agg(g::signature_change) INTO changes FROM (
      SELECT campaign_id, letter_version_id, coalesce(country, 'ZZ'), source, provider,
        coalesce(sum(step) FILTER (WHERE counted), 0) AS counted, sum(step) AS signed,
        coalesce(sum(step) FILTER (WHERE verified_at IS NOT NULL), 0) AS verified,
        coalesce(sum(step) FILTER (WHERE verified_at IS NULL AND invalidated_at IS NULL AND erased_at IS NULL), 0) AS waiting
      FROM (SELECT 1 AS step, * FROM new_rows UNION ALL SELECT -1, * FROM old_rows) AS steps
      GROUP BY 1, 2, 3, 4, 5) AS g
    WHERE counted <> 0 OR signed <> 0 OR verified <> 0 OR waiting <> 0;
  END IF;

  IF changes IS NULL THEN RETURN NULL; END IF;

  -- Nearly always it is one signature: then plain rows, which PostgreSQL writes in half the time that sets take it.
  IF cardinality(changes) = 1 THEN
    one := changes[1];
    IF one.counted <> 0 THEN
      INSERT INTO counter_shards AS mine (campaign_id, letter_version_id, shard, count)
        VALUES (one.campaign_id, one.letter_version_id, own_shard, one.counted)
        ON CONFLICT (campaign_id, letter_version_id, shard) DO UPDATE SET count = mine.count + excluded.count;
      INSERT INTO tally AS mine (campaign_id, hour, country, shard, change)
        VALUES (one.campaign_id, this_hour, one.country, own_shard, one.counted)
        ON CONFLICT (campaign_id, hour, country, shard) DO UPDATE SET change = mine.change + excluded.change;
      IF one.source IS NOT NULL THEN
        INSERT INTO source_tally AS mine (campaign_id, source, day, shard, change)
          VALUES (one.campaign_id, one.source, today, own_shard, one.counted)
          ON CONFLICT (campaign_id, source, day, shard) DO UPDATE SET change = mine.change + excluded.change;
      END IF;
    END IF;
    IF one.signed <> 0 OR one.verified <> 0 OR one.waiting <> 0 THEN
      INSERT INTO funnel AS mine (campaign_id, day, provider, shard, signed, verified, waiting)
        VALUES (one.campaign_id, today, one.provider, own_shard, one.signed, one.verified, one.waiting)
        ON CONFLICT (campaign_id, day, provider, shard) DO UPDATE SET
          signed = mine.signed + excluded.signed, verified = mine.verified + excluded.verified,
          waiting = mine.waiting + excluded.waiting;
    END IF;
    RETURN NULL;
  END IF;

  INSERT INTO counter_shards AS mine (campaign_id, letter_version_id, shard, count)
    SELECT campaign_id, letter_version_id, own_shard, sum(counted) FROM unnest(changes)
    GROUP BY 1, 2 HAVING sum(counted) <> 0 ORDER BY 1, 2
    ON CONFLICT (campaign_id, letter_version_id, shard) DO UPDATE SET count = mine.count + excluded.count;
  INSERT INTO tally AS mine (campaign_id, hour, country, shard, change)
    SELECT campaign_id, this_hour, country, own_shard, sum(counted) FROM unnest(changes)
    GROUP BY 1, 3 HAVING sum(counted) <> 0 ORDER BY 1, 3
    ON CONFLICT (campaign_id, hour, country, shard) DO UPDATE SET change = mine.change + excluded.change;
  INSERT INTO source_tally AS mine (campaign_id, source, day, shard, change)
    SELECT campaign_id, source, today, own_shard, sum(counted) FROM unnest(changes) WHERE source IS NOT NULL
    GROUP BY 1, 2 HAVING sum(counted) <> 0 ORDER BY 1, 2
    ON CONFLICT (campaign_id, source, day, shard) DO UPDATE SET change = mine.change + excluded.change;
  INSERT INTO funnel AS mine (campaign_id, day, provider, shard, signed, verified, waiting)
    SELECT campaign_id, today, provider, own_shard, sum(signed), sum(verified), sum(waiting) FROM unnest(changes)
    GROUP BY 1, 3 HAVING sum(signed) <> 0 OR sum(verified) <> 0 OR sum(waiting) <> 0 ORDER BY 1, 3
    ON CONFLICT (campaign_id, day, provider, shard) DO UPDATE SET
      signed = mine.signed + excluded.signed, verified = mine.verified + excluded.verified,
      waiting = mine.waiting + excluded.waiting;
  RETURN NULL;
END $$;
