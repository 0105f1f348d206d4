import { Prisma } from "#prisma/client/client.ts";
import { queryForHealth } from "../db.ts";

/** Counting stops here, so `waiting` and `held` are lower bounds. */
export const COUNTED_MAX = 10_000;
const CACHE_MS = 2_000;

export type MailQueue = {
  waiting: number;
  oldestSeconds: number;
  held: number;
  holds: { site: number; campaigns: number };
};

let known: { at: number; queue: Promise<MailQueue> } | undefined;

export function readQueue(now = Date.now()): Promise<MailQueue> {
  if (!known || now - known.at >= CACHE_MS) known = { at: now, queue: read(now) };
  return known.queue;
}

type Row = { waiting: number; oldest: Date | null; held: number; site: number; campaigns: number };

async function read(now: number): Promise<MailQueue> {
  const [row] = await queryForHealth<Row>(Prisma.sql`
    SELECT
      (SELECT count(*)::int FROM (
        SELECT FROM mails WHERE batch_id IS NULL AND hold_id IS NULL LIMIT ${COUNTED_MAX}) AS waiting) AS waiting,
      (SELECT created_at FROM mails WHERE batch_id IS NULL AND hold_id IS NULL ORDER BY id LIMIT 1) AS oldest,
      (SELECT count(*)::int FROM (SELECT FROM mails WHERE hold_id IS NOT NULL LIMIT ${COUNTED_MAX}) AS held) AS held,
      count(*) FILTER (WHERE subject = 'site')::int AS site,
      count(*) FILTER (WHERE subject LIKE 'campaign %')::int AS campaigns
    FROM holds WHERE lifted_at IS NULL`);
  const { waiting = 0, oldest = null, held = 0, site = 0, campaigns = 0 } = row ?? {};
  const oldestSeconds = oldest ? Math.max(0, Math.round((now - oldest.getTime()) / 1000)) : 0;
  return { waiting, oldestSeconds, held, holds: { site, campaigns } };
}
