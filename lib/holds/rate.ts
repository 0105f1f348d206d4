import { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";
import { HOUR_MS } from "./ceilings.ts";

/** What became of the last mails under a subject. Failures, and mails of a domain or network, are counted by address. */
export type Rate = { sent: number; bounced: number; complained: number };

/** A rate is read over the last hour; of a campaign or the site, over at least so many mails where there were fewer. */
const LEAST_MAILS = 1_000;
const LONGEST_MS = 48 * HOUR_MS;
/** Domains and networks are looked at for so long: most have few mails. */
const NARROW_MS = 24 * HOUR_MS;
/** The lowest share that is asked for: whoever has more mails than this for each failure is below all of them. */
const MAILS_PER_BOUNCE = 25;
const MAILS_PER_COMPLAINT = 1_250;
/** Fewer failures than this hold nothing. */
const LEAST_FAILED = 5;

const { sql } = Prisma;

/**
 * Reads a rate from the failures of the last two days and from the tally, never from signatures. A failure counts under
 * the narrowest subject that was held for it: not against the campaign if its domain was held, and not again against
 * what has been let go since.
 */
export async function readRate(subject: string, now: Date): Promise<Rate> {
  const [kind = "", digest = "0"] = subject.split(" ");
  const narrow = kind === "domain" || kind === "network";
  const under = isUnder(kind, digest);
  const [rate] = await db().$queryRaw<Rate[]>`
    WITH start AS (
      SELECT greatest(${narrow ? sql`${ago(now, NARROW_MS)}::timestamptz` : wideStart(subject, now)},
        (SELECT max(lifted_at) FROM holds WHERE subject = ${subject})) AS at
    ), failed AS (
      SELECT count(DISTINCT email_digest) FILTER (WHERE outcome = 'bounced')::int AS bounced,
        count(DISTINCT email_digest) FILTER (WHERE outcome = 'complained')::int AS complained
      FROM sent_mails s WHERE outcome IS NOT NULL AND sent_at >= (SELECT at FROM start) AND ${under}
        AND NOT EXISTS (SELECT FROM holds h WHERE h.subject IN (${Prisma.join(narrowerSubjects(kind))})
          AND h.cause IN ('bounces', 'complaints') AND (h.lifted_at IS NULL OR h.lifted_at > s.sent_at))
    )
    SELECT bounced, complained, CASE WHEN greatest(bounced, complained) < ${LEAST_FAILED} THEN 0 ELSE (
      ${narrow ? countSome(under) : countTallied(subject)}
    ) END::int AS sent FROM failed`;
  return rate ?? { sent: 0, bounced: 0, complained: 0 };
}

const ago = (now: Date, milliseconds: number) => new Date(now.getTime() - milliseconds);

/** From when on mails of a campaign or of the site are looked at. */
const wideStart = (subject: string, now: Date) => sql`
  least(${ago(now, HOUR_MS)}::timestamptz, coalesce((
    SELECT max(slot) FROM (
      SELECT slot, sum(sent) OVER (ORDER BY slot DESC) AS total FROM mail_tally
      WHERE subject = ${subject} AND slot > ${ago(now, LONGEST_MS)}
    ) AS slots WHERE total >= ${LEAST_MAILS}), ${ago(now, LONGEST_MS)}))`;

/** No more are counted than are enough to be below every rate. */
const countSome = (under: Prisma.Sql) => sql`
  SELECT count(*) FROM (
    SELECT DISTINCT email_digest FROM sent_mails s WHERE ${under} AND sent_at >= (SELECT at FROM start)
    LIMIT (SELECT greatest(${MAILS_PER_BOUNCE} * bounced, ${MAILS_PER_COMPLAINT} * complained) + 1 FROM failed)) AS enough`;

const countTallied = (subject: string) => sql`
  SELECT coalesce(sum(sent), 0) FROM mail_tally WHERE subject = ${subject} AND slot >= (SELECT at FROM start)`;

function isUnder(kind: string, digest: string): Prisma.Sql {
  if (kind === "domain") return sql`s.domain = ${BigInt(digest)}`;
  if (kind === "network") return sql`s.network = ${BigInt(digest)}`;
  return kind === "campaign" ? sql`s.campaign_id = ${Number(digest)}` : sql`true`;
}

/** The subjects, as SQL, that a failure counts under before it counts under one of this kind. */
function narrowerSubjects(kind: string): Prisma.Sql[] {
  const narrow = [sql`concat('domain ', s.domain)`, sql`concat('network ', s.network)`];
  if (kind === "domain") return [sql`concat('network ', s.network)`];
  if (kind === "network") return [sql`concat('domain ', s.domain)`];
  return kind === "campaign" ? narrow : [...narrow, sql`concat('campaign ', s.campaign_id)`];
}

/** What became of the mails under a subject since a moment, however few. */
export async function countSince(subject: string, since: Date): Promise<{ sent: number; failed: number }> {
  const [kind = "", digest = "0"] = subject.split(" ");
  const [row] = await db().$queryRaw<{ sent: number; failed: number }[]>`
    SELECT count(*)::int AS sent,
      count(DISTINCT email_digest) FILTER (WHERE outcome IS NOT NULL)::int AS failed
    FROM sent_mails s WHERE sent_at >= ${since} AND ${isUnder(kind, digest)}`;
  return row ?? { sent: 0, failed: 0 };
}
