import { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";
import { HOUR_MS } from "./ceilings.ts";

/** What became of the last mails under a subject. */
export type Rate = { sent: number; bounced: number; complained: number };

/** A rate is read over the last hour; of a campaign or the site, over at least so many mails where there were fewer. */
const LEAST_MAILS = 1_000;
const LONGEST_MS = 48 * HOUR_MS;
/** Domains and networks are looked at for so long: most have few mails. */
const NARROW_MS = 24 * HOUR_MS;
/** The lowest share that is asked for: whoever has more mails than this for each failure is below all of them. */
const MAILS_PER_BOUNCE = 25;
const MAILS_PER_COMPLAINT = 1_250;

const { sql } = Prisma;

/**
 * Reads a rate from the failures of the last two days and from the tally, never from signatures. A failure counts under
 * the narrowest subject that was held for it: not against the campaign if its domain was held, and not again against
 * what has been let go since.
 */
export async function readRate(subject: string, now: Date): Promise<Rate> {
  const [kind = "", digest = "0"] = subject.split(" ");
  const narrow = kind === "domain" || kind === "network";
  const since = await readStart(subject, narrow, now);
  const [failed] = await db().$queryRaw<{ bounced: number; complained: number }[]>`
    SELECT count(*) FILTER (WHERE outcome = 'bounced')::int AS bounced,
      count(*) FILTER (WHERE outcome = 'complained')::int AS complained
    FROM sent_mails s WHERE outcome IS NOT NULL AND sent_at >= ${since} AND ${isUnder(kind, digest)}
      AND NOT EXISTS (SELECT FROM holds h WHERE h.subject IN (${Prisma.join(narrowerThan(kind))})
        AND h.cause IN ('bounces', 'complaints') AND (h.lifted_at IS NULL OR h.lifted_at > s.sent_at))`;
  const { bounced, complained } = failed ?? { bounced: 0, complained: 0 };
  const enough = Math.max(MAILS_PER_BOUNCE * bounced, MAILS_PER_COMPLAINT * complained) + 1;
  const [row] = narrow
    ? await db().$queryRaw<{ sent: number }[]>`
        SELECT count(*)::int AS sent FROM (
          SELECT FROM sent_mails s WHERE ${isUnder(kind, digest)} AND sent_at >= ${since} LIMIT ${enough}) AS sent`
    : await db().$queryRaw<{ sent: number }[]>`
        SELECT coalesce(sum(sent), 0)::int AS sent FROM mail_tally WHERE subject = ${subject} AND slot >= ${since}`;
  return { sent: row?.sent ?? 0, bounced, complained };
}

/** From when on mails are looked at: never from before the subject was last let go. */
async function readStart(subject: string, narrow: boolean, now: Date): Promise<Date> {
  const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds);
  if (narrow) return laterOf(ago(NARROW_MS), await readLifted(subject));
  const [row] = await db().$queryRaw<{ slot: Date | null }[]>`
    SELECT max(slot) AS slot FROM (
      SELECT slot, sum(sent) OVER (ORDER BY slot DESC) AS total FROM mail_tally
      WHERE subject = ${subject} AND slot > ${ago(LONGEST_MS)}
    ) AS slots WHERE total >= ${LEAST_MAILS}`;
  const start = Math.min(ago(HOUR_MS).getTime(), (row?.slot ?? ago(LONGEST_MS)).getTime());
  return laterOf(new Date(start), await readLifted(subject));
}

async function readLifted(subject: string): Promise<Date | null> {
  const { _max } = await db().hold.aggregate({ _max: { liftedAt: true }, where: { subject } });
  return _max.liftedAt;
}

const laterOf = (one: Date, other: Date | null) => (other !== null && other > one ? other : one);

function isUnder(kind: string, digest: string): Prisma.Sql {
  if (kind === "domain") return sql`s.domain = ${BigInt(digest)}`;
  if (kind === "network") return sql`s.network = ${BigInt(digest)}`;
  return kind === "campaign" ? sql`s.campaign_id = ${Number(digest)}` : sql`true`;
}

/** The subjects, as SQL, that a failure counts under before it counts under one of this kind. */
function narrowerThan(kind: string): Prisma.Sql[] {
  const narrow = [sql`concat('domain ', s.domain)`, sql`concat('network ', s.network)`];
  if (kind === "domain") return [sql`concat('network ', s.network)`];
  if (kind === "network") return [sql`concat('domain ', s.domain)`];
  return kind === "campaign" ? narrow : [...narrow, sql`concat('campaign ', s.campaign_id)`];
}

/** What became of the mails under a subject since a moment, however few. */
export async function countSince(subject: string, since: Date): Promise<{ sent: number; failed: number }> {
  const [kind = "", digest = "0"] = subject.split(" ");
  const [row] = await db().$queryRaw<{ sent: number; failed: number }[]>`
    SELECT count(*)::int AS sent, count(outcome)::int AS failed
    FROM sent_mails s WHERE sent_at >= ${since} AND ${isUnder(kind, digest)}`;
  return row ?? { sent: 0, failed: 0 };
}
