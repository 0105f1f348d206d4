import type pg from "pg";

/** Notes what the log, which counts `count`, does not say of this database. Lost signatures are taken out by `repaired`. */
export async function reconcile(client: pg.Client, campaignId: number, count: number, words: string): Promise<number> {
  await client.query(NOTE, [campaignId]);
  const { rows } = await client.query<{ counted: number; noted: number }>(
    `SELECT
       (SELECT count(*) FROM log_places p JOIN signatures s ON s.id = p.signature_id AND s.campaign_id = $1 AND s.counted
        WHERE p.campaign_id = $1)::int AS counted,
       (SELECT coalesce(sum(CASE kind WHEN 'returned' THEN 1 WHEN 'corrected' THEN 0 ELSE -1 END), 0) FROM log_changes
        WHERE campaign_id = $1)::int AS noted`,
    [campaignId],
  );
  const repaired = (rows[0]?.counted ?? 0) - count - (rows[0]?.noted ?? 0);
  if (repaired !== 0)
    await client.query("INSERT INTO log_changes (campaign_id, kind, change, words) VALUES ($1, 'repaired', $2, $3)", [
      campaignId,
      repaired,
      words,
    ]);
  await client.query("UPDATE logs SET filled = false, fill_after = NULL WHERE campaign_id = $1", [campaignId]);
  return repaired;
}

const NOTE = `
  WITH dropped AS (DELETE FROM log_changes WHERE campaign_id = $1 RETURNING signature_id)
  INSERT INTO log_changes (campaign_id, signature_id, kind, ruling_id)
  SELECT $1, signature_id, kind, CASE WHEN kind = 'invalidated' THEN ruling_id END FROM (
    SELECT p.signature_id, s.ruling_id, CASE
      WHEN s.counted AND p.state <> 'in' THEN 'returned'
      WHEN s.counted AND s.erased_at IS NULL AND (p.seed IS NULL OR p.signature_id IN (SELECT signature_id FROM dropped))
        THEN 'corrected'
      WHEN s.counted OR p.state <> 'in' THEN NULL
      WHEN s.invalidated_at IS NOT NULL AND s.withdrawn_at IS NULL AND s.erased_at IS NULL THEN 'invalidated'
      WHEN s.quarantined_at IS NOT NULL AND s.withdrawn_at IS NULL AND s.erased_at IS NULL THEN 'held'
      ELSE 'withdrawn' END AS kind
    FROM log_places p LEFT JOIN signatures s ON s.id = p.signature_id AND s.campaign_id = $1
    WHERE p.campaign_id = $1
  ) AS compared WHERE kind IS NOT NULL`;
