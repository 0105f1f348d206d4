import type pg from "pg";

const PAGE = 10_000;

const WAITING_MAX = 20_000;

type Unfilled = { campaignId: number; after: string | null };

/**
 * Notes a page of signatures from before the log as changes, and where it stopped. A signature that is noted twice, or has
 * changed in the meantime, enters once (sequence.ts). Returns whether there may be more.
 */
export async function fillLog(client: pg.Client, refused: Set<number>): Promise<boolean> {
  const { rows } = await client.query<Unfilled>(
    `SELECT campaign_id AS "campaignId", fill_after AS after FROM logs
     WHERE NOT filled AND origin IS NOT NULL AND campaign_id <> ALL($1) ORDER BY campaign_id LIMIT 1`,
    [[...refused]],
  );
  const [log] = rows;
  if (!log || (await isBusy(client))) return false;
  const { rows: last } = await client.query<{ id: string | null; count: number }>(
    `WITH page AS (
       SELECT id, counted FROM signatures WHERE campaign_id = $1 AND id > coalesce($2::uuid, '00000000-0000-0000-0000-000000000000')
       ORDER BY id LIMIT $3
     ), noted AS (
       INSERT INTO log_changes (campaign_id, signature_id, kind)
       SELECT $1, id, 'before' FROM page WHERE counted
         AND NOT EXISTS (SELECT FROM log_places p WHERE p.campaign_id = $1 AND p.signature_id = page.id)
     ), moved AS (
       UPDATE logs SET fill_after = (SELECT id FROM page ORDER BY id DESC LIMIT 1)
       WHERE campaign_id = $1 AND EXISTS (SELECT FROM page)
     )
     SELECT count(*)::int AS count FROM page`,
    [log.campaignId, log.after, PAGE],
  );
  if (last[0]?.count) return true;
  await finish(client, log.campaignId);
  return false;
}

async function isBusy(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ count: number }>(
    "SELECT count(*)::int AS count FROM (SELECT FROM log_changes LIMIT $1) AS waiting",
    [WAITING_MAX],
  );
  return (rows[0]?.count ?? 0) >= WAITING_MAX;
}

/** Filled once the last of them is an entry: until then, what waits is not the difference from the count. */
async function finish(client: pg.Client, campaignId: number): Promise<void> {
  await client.query(
    `UPDATE logs SET filled = true WHERE campaign_id = $1
       AND NOT EXISTS (SELECT FROM log_changes WHERE campaign_id = $1 AND kind = 'before')`,
    [campaignId],
  );
}
