import type pg from "pg";
import { env } from "../env.ts";
import { logFailure, log as report } from "../logger.ts";
import { formatCheckpoint } from "./checkpoint.ts";
import { packEntries } from "./entry.ts";
import { hashLeaf } from "./hash.ts";
import { signNote } from "./note.ts";
import { sequenceChanges } from "./sequence.ts";
import { shuffleChanges } from "./shuffle.ts";
import { signersOf } from "./signers.ts";
import { readParts, readPlaces, savePlaces, takeChanges, type Waiting } from "./take.ts";
import { edgeOf, growTiles, rootOfEdge, splitHashes, TILE_WIDTH, type Tile } from "./tiles.ts";

export type Log = { campaignId: number; origin: string; size: number; count: number };

/** Any constant, shared by all processes: two sequencers, one of them frozen, still append one after the other. */
export const APPEND_LOCK = 7_235_005;

export const BATCH_MAX = 10_000;

/** Takes waiting changes into their logs, in one transaction. A log that fails is set aside. Returns how many it took. */
export async function appendChanges(client: pg.Client, refused: Set<number>): Promise<number> {
  await client.query("BEGIN");
  try {
    await client.query("SELECT pg_advisory_xact_lock($1)", [APPEND_LOCK]);
    const taken = await takeChanges(client, BATCH_MAX, [...refused]);
    for (const [campaignId, changes] of Map.groupBy(taken, (change) => change.campaignId))
      if (!(await appendApart(client, campaignId, changes))) refused.add(campaignId);
    const done = taken.filter(({ campaignId }) => !refused.has(campaignId));
    await client.query("DELETE FROM log_changes WHERE id = ANY($1)", [done.map(({ id }) => id)]);
    await client.query("COMMIT");
    return taken.length;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    throw error;
  }
}

async function appendApart(client: pg.Client, campaignId: number, changes: Waiting[]): Promise<boolean> {
  await client.query("SAVEPOINT one_log");
  try {
    await append(client, campaignId, shuffleChanges(changes));
    return true;
  } catch (error) {
    await client.query("ROLLBACK TO one_log");
    logFailure("log_set_aside", error, { campaign: campaignId });
    return false;
  }
}

async function append(client: pg.Client, campaignId: number, changes: Waiting[]): Promise<void> {
  const own = await readLog(client, campaignId);
  const [key] = env().COMMITMENT_KEYS;
  if (!own || !key) return; // the campaign was deleted
  const ids = [...new Set(changes.flatMap(({ signatureId }) => signatureId ?? []))];
  const [places, parts] = [await readPlaces(client, campaignId, ids), await readParts(client, ids)];
  const state = { size: own.size, key: key.secret, places, partsOf: (id: string) => parts.get(id) };
  const { entries, change, refused } = sequenceChanges(changes, state);
  for (const { kind } of refused) report("log_change_set_aside", { campaign: campaignId, kind });
  await savePlaces(client, campaignId, places);
  if (entries.length > 0) await storeEntries(client, own, entries, change);
}

export async function readLog(client: pg.Client, campaignId: number): Promise<Log | undefined> {
  const { rows } = await client.query<Log>(
    `SELECT campaign_id AS "campaignId", origin, size, count FROM logs WHERE campaign_id = $1 AND origin IS NOT NULL`,
    [campaignId],
  );
  return rows[0];
}

export async function storeEntries(client: pg.Client, log: Log, entries: string[], change: number): Promise<void> {
  const { campaignId, origin, size, count } = log;
  const grown = growTiles(
    size,
    await readEdge(client, campaignId, size),
    entries.map((entry) => hashLeaf(Buffer.from(entry))),
  );
  await client.query(
    `INSERT INTO log_tiles SELECT $1, * FROM unnest($2::smallint[], $3::int[], $4::bytea[])
     ON CONFLICT (campaign_id, level, number) DO UPDATE SET hashes = excluded.hashes`,
    [
      campaignId,
      grown.changed.map(({ level }) => level),
      grown.changed.map(({ number }) => number),
      grown.changed.map(({ hashes }) => Buffer.concat(hashes)),
    ],
  );
  const bundles = splitBundles(size, entries);
  await client.query(
    `INSERT INTO log_bundles AS mine SELECT $1, * FROM unnest($2::int[], $3::bytea[])
     ON CONFLICT (campaign_id, number) DO UPDATE SET entries = mine.entries || excluded.entries`,
    [campaignId, bundles.map(({ number }) => number), bundles.map(({ bytes }) => bytes)],
  );
  const next = { origin, size: size + entries.length, root: rootOfEdge(grown.edge), count: count + change };
  await client.query("UPDATE logs SET size = $2, count = $3, draft = $4 WHERE campaign_id = $1", [
    ...[campaignId, next.size, next.count],
    signNote(formatCheckpoint(next), signersOf(origin)),
  ]);
}

async function readEdge(client: pg.Client, campaignId: number, size: number): Promise<Tile[]> {
  const edge = edgeOf(size);
  const { rows } = await client.query<{ level: number; number: number; hashes: Buffer }>(
    `SELECT level, number, hashes FROM log_tiles WHERE campaign_id = $1
       AND (level, number) IN (SELECT * FROM unnest($2::smallint[], $3::int[]))`,
    [campaignId, edge.map(({ level }) => level), edge.map(({ number }) => number)],
  );
  const tiles = rows.map(({ hashes, ...tile }) => ({ ...tile, hashes: splitHashes(hashes) }));
  const isWhole = edge.every(({ level, width }) => tiles.find((tile) => tile.level === level)?.hashes.length === width);
  if (!isWhole) throw new Error(`The tiles of the log of campaign ${campaignId} do not fit its size`);
  return tiles;
}

function splitBundles(size: number, entries: string[]): { number: number; bytes: Buffer }[] {
  const bundles = [];
  for (let at = 0; at < entries.length; ) {
    const number = Math.floor((size + at) / TILE_WIDTH);
    const end = (number + 1) * TILE_WIDTH - size;
    bundles.push({ number, bytes: packEntries(entries.slice(at, end)) });
    at = end;
  }
  return bundles;
}
