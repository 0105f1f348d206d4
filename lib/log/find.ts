import { Prisma } from "#prisma/client/client.ts";
import { queryDirectly } from "../db.ts";
import { env } from "../env.ts";
import { cutBundle } from "./entry.ts";
import { HASH_BYTES } from "./hash.ts";
import { formatVkey } from "./keys.ts";
import { signersOf } from "./signers.ts";
import { parseTilePath, tileWidth } from "./tiles.ts";

const { sql } = Prisma;

const LEVELS = /^(entries|[0-9]|[1-5][0-9]|6[0-3])\/(.+)$/;

/** With the cosignatures of it; one that grows all the time may have none (cosigning/find.ts). */
export async function findCheckpoint(slug: string): Promise<string | undefined> {
  const witnesses = env().WITNESSES.map(({ vkey }) => vkey);
  const [log] = await queryDirectly<{ checkpoint: string }>(sql`
    SELECT l.checkpoint || coalesce((SELECT string_agg(k.line, '' ORDER BY k.witness) FROM log_cosignatures k
      WHERE k.campaign_id = l.campaign_id AND k.checkpoint = l.checkpoint AND k.witness = ANY(${witnesses}::text[])
    ), '') AS checkpoint
    FROM logs l JOIN campaigns c ON c.id = l.campaign_id WHERE c.slug = ${slug} AND l.checkpoint IS NOT NULL`);
  return log?.checkpoint;
}

export async function findLog(slug: string): Promise<{ size: number; count: number; at: Date } | undefined> {
  const [log] = await queryDirectly<{ size: number; count: number; at: Date }>(sql`
    SELECT l.published_size AS size, l.published_count AS count, l.published_at AS at
    FROM logs l JOIN campaigns c ON c.id = l.campaign_id WHERE c.slug = ${slug} AND l.checkpoint IS NOT NULL AND l.filled`);
  return log;
}

/** Verifier keys, a line each, the newest first. */
export async function findVkeys(slug: string): Promise<string | undefined> {
  const [log] = await queryDirectly<{ origin: string }>(sql`
    SELECT l.origin FROM logs l JOIN campaigns c ON c.id = l.campaign_id WHERE c.slug = ${slug} AND l.checkpoint IS NOT NULL`);
  return (
    log &&
    signersOf(log.origin)
      .map((signer) => `${formatVkey(signer)}\n`)
      .join("")
  );
}

/** `path`: what follows /tile/. Only what is published; a partial tile is the beginning of the later one. */
export async function findTile(slug: string, path: string): Promise<Buffer | undefined> {
  const [, level = "", rest = ""] = LEVELS.exec(path) ?? [];
  const tile = parseTilePath(rest);
  if (!tile) return;
  const isEntries = level === "entries";
  const bytes = isEntries ? sql`b.entries` : sql`b.hashes`;
  const table = isEntries ? sql`log_bundles` : sql`log_tiles`;
  const ofLevel = isEntries ? Prisma.empty : sql`AND b.level = ${Number(level)}`;
  const [row] = await queryDirectly<{ bytes: Buffer; size: number }>(sql`
    SELECT ${bytes} AS bytes, l.published_size AS size FROM campaigns c JOIN logs l ON l.campaign_id = c.id
    JOIN ${table} b ON b.campaign_id = l.campaign_id AND b.number = ${tile.number} ${ofLevel}
    WHERE c.slug = ${slug}`);
  if (!row || tile.width > tileWidth(isEntries ? 0 : Number(level), tile.number, row.size)) return;
  return isEntries ? cutBundle(row.bytes, tile.width) : row.bytes.subarray(0, tile.width * HASH_BYTES);
}

/** Of all logs, and of those that they were begun after (renew.ts), a line each. */
export async function listVkeys(): Promise<string> {
  const logs = await queryDirectly<{ origin: string }>(sql`SELECT origin FROM logs WHERE checkpoint IS NOT NULL`);
  const ever = new Set(logs.flatMap(({ origin }) => [origin, origin.split("/").slice(0, 3).join("/")]));
  return [...ever].flatMap((origin) => signersOf(origin).map(formatVkey)).join("\n");
}
