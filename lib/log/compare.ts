import type pg from "pg";
import { makeSerially } from "../jobs/serially.ts";
import { log } from "../logger.ts";
import { parseCheckpoint } from "./checkpoint.ts";
import { readWitnessed } from "./cosigning/read-witnessed.ts";
import { readNewest, writeNewest } from "./newest.ts";
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
  const witnessed = await readWitnessed(rows.map(({ origin }) => origin));
  for (const stored of rows) {
    const fault = await findFault(client, stored, witnessed.get(stored.origin)).catch((error: Error) => error.message);
    if (!fault) continue;
    log("log_set_aside", { campaign: stored.slug, text: fault });
    refused.add(stored.campaignId);
  }
  return refused;
}

async function findFault(client: pg.Client, stored: Stored, witnessed?: string): Promise<string | undefined> {
  await learn(stored, witnessed);
  for (const note of [await readNewest(stored.slug), witnessed]) {
    const fault = note && (await findFork(client, stored, note));
    if (fault) return fault;
  }
}

/** What a witness saw and the file has lost is written there: renewing and recovering begin with the file. */
async function learn({ slug, origin }: Stored, note?: string): Promise<void> {
  if (!note) return;
  const [seen, newest] = [parseCheckpoint(openNote(note, signersOf(origin))), await readNewest(slug)];
  const written = newest && parseCheckpoint(openNote(newest, signersOf(origin)));
  if (!written || (written.origin === origin && written.size < seen.size)) await writeNewest(slug, note);
}

async function findFork(client: pg.Client, { campaignId, origin, size }: Stored, note: string) {
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
