import type pg from "pg";
import { makeSerially } from "../jobs/serially.ts";
import { log } from "../logger.ts";
import { parseCheckpoint } from "./checkpoint.ts";
import { readNewest } from "./newest.ts";
import { openNote } from "./note.ts";
import { signersOf } from "./signers.ts";
import { readFromTiles, splitHashes } from "./tiles.ts";
import { readRoot } from "./tree.ts";

type Stored = { campaignId: number; slug: string; origin: string; size: number };

/** Logs of which the database does not contain what was published: appending would fork them. */
export async function findForks(client: pg.Client): Promise<Set<number>> {
  const { rows } = await client.query<Stored>(
    `SELECT l.campaign_id AS "campaignId", c.slug, l.origin, l.size FROM logs l JOIN campaigns c ON c.id = l.campaign_id
     WHERE l.origin IS NOT NULL`,
  );
  const refused = new Set<number>();
  for (const stored of rows) {
    const fault = await findFork(client, stored).catch((error: Error) => error.message);
    if (!fault) continue;
    log("log_set_aside", { campaign: stored.slug, text: fault });
    refused.add(stored.campaignId);
  }
  return refused;
}

async function findFork(client: pg.Client, { campaignId, slug, origin, size }: Stored): Promise<string | undefined> {
  const note = await readNewest(slug);
  if (note === undefined) return;
  const newest = parseCheckpoint(openNote(note, signersOf(origin)));
  if (newest.origin !== origin) return "the newest checkpoint outside the database is of another log";
  if (newest.size > size) return `the database has ${size} entries, but ${newest.size} were published`;
  const root = await readRoot(readFromTiles(makeReadTile(client, campaignId)), newest.size);
  return root.equals(newest.root) ? undefined : `the first ${newest.size} entries are not those that were published`;
}

/** One query at a time: a client runs no more. */
function makeReadTile(client: pg.Client, campaignId: number) {
  const inTurn = makeSerially();
  return async (level: number, number: number): Promise<Buffer[]> => {
    const { rows } = await inTurn(() =>
      client.query<{ hashes: Buffer }>(
        "SELECT hashes FROM log_tiles WHERE campaign_id = $1 AND level = $2 AND number = $3",
        [campaignId, level, number],
      ),
    );
    return splitHashes(rows[0]?.hashes ?? Buffer.of());
  };
}
