import type pg from "pg";
import { directUrl } from "../env.ts";
import { openClient } from "../primary.ts";
import { APPEND_LOCK, type Log, readLog, storeEntries } from "./append.ts";
import { parseCheckpoint } from "./checkpoint.ts";
import { parseEntry } from "./entry.ts";
import { readNewest } from "./newest.ts";
import { openNote, parseNote } from "./note.ts";
import { reconcile } from "./reconcile.ts";
import { signersOf } from "./signers.ts";
import { type ReadFile, readEntries } from "./source.ts";

export type Recovered = { entries: number; repaired: number };

/** Takes entries that were published and are lacking from a copy of the log, in one transaction. */
export async function recoverLog(slug: string, read: ReadFile, words: string): Promise<Recovered> {
  const client = openClient(directUrl(), { application_name: "undersigned recovery" });
  try {
    await client.connect();
    await client.query("SET TIME ZONE 'UTC'; SET statement_timeout = 0");
    await client.query("SELECT pg_advisory_lock($1)", [APPEND_LOCK]);
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ");
    const recovered = await recover(client, slug, read, words);
    await client.query("COMMIT");
    return recovered;
  } finally {
    await client.end();
  }
}

async function recover(client: pg.Client, slug: string, read: ReadFile, words: string): Promise<Recovered> {
  const log = await findLog(client, slug);
  const text = openNote((await read("checkpoint")).toString(), signersOf(log.origin));
  const copy = parseCheckpoint(text);
  const newest = await readNewest(slug);
  const published = newest ? parseCheckpoint(parseNote(newest).text).size : 0;
  if (copy.origin !== log.origin) throw new Error(`The copy is of another log: ${copy.origin}`);
  if (copy.size < published) throw new Error(`The copy has ${copy.size} entries, but ${published} were published.`);
  if (copy.size <= log.size) throw new Error(`The copy has no more entries than the database: ${log.size}`);
  const changed = new Map<number, Changed>();
  let grown = log;
  for await (const entries of readEntries(read, log.size, copy.size)) {
    let change = 0;
    for (const [at, entry] of entries.map(parseEntry).entries()) {
      change += entry.change;
      if ("of" in entry) changed.set(entry.of, { ...changed.get(entry.of), ...changeOf(entry.kind, grown.size + at) });
    }
    await storeEntries(client, grown, entries, change);
    grown = { ...grown, size: grown.size + entries.length, count: grown.count + change };
  }
  const { rows } = await client.query<{ draft: string }>("SELECT draft FROM logs WHERE campaign_id = $1", [
    log.campaignId,
  ]);
  if (parseNote(rows[0]?.draft ?? "").text !== text) throw new Error("These are not the entries that were published.");
  await changePlaces(client, log, changed);
  return { entries: copy.size - log.size, repaired: await reconcile(client, log.campaignId, copy.count, words) };
}

async function findLog(client: pg.Client, slug: string): Promise<Log> {
  const { rows } = await client.query<{ id: number }>("SELECT id FROM campaigns WHERE slug = $1", [slug]);
  const log = rows[0] && (await readLog(client, rows[0].id));
  if (!log) throw new Error(`There is no log of ${slug} in the database.`);
  return log;
}

type Changed = { state?: "in" | "out" | "withdrawn"; words?: number };

function changeOf(kind: string, number: number): Changed {
  if (kind === "corrected") return { words: number };
  return { state: kind === "returned" ? "in" : kind === "withdrawn" ? "withdrawn" : "out" };
}

/** The seeds of recovered entries are lost: nobody can open them. */
async function changePlaces(client: pg.Client, { campaignId }: Log, changed: Map<number, Changed>): Promise<void> {
  const all = [...changed];
  await client.query(
    `UPDATE log_places p SET state = coalesce(c.state, p.state), words = coalesce(c.words, p.words),
       seed = CASE WHEN c.words IS NULL THEN p.seed END
     FROM unnest($2::int[], $3::text[], $4::int[]) AS c (entry, state, words)
     WHERE p.campaign_id = $1 AND p.entry = c.entry`,
    [
      ...[campaignId, all.map(([entry]) => entry)],
      ...[all.map(([, { state }]) => state ?? null), all.map(([, { words }]) => words ?? null)],
    ],
  );
}
