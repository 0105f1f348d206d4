import { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";
import { HOUR_MS } from "./ceilings.ts";

/** Outcomes of a subject's recent emails. Failures, and emails of a domain or network, are counted by address. */
export type Rate = { sent: number; bounced: number; complained: number };

/** A rate covers the last hour, and for a campaign or the site at least this many emails. */
const LEAST_MAILS = 1_000;
const LONGEST_MS = 48 * HOUR_MS;
/** Longer for domains and networks, because most have few emails. */
const NARROW_MS = 24 * HOUR_MS;
/** The lowest rates that matter: counting stops when a rate is certainly below them. */
const MAILS_PER_BOUNCE = 25;
const MAILS_PER_COMPLAINT = 1_250;
const LEAST_FAILED = 5;

const { sql } = Prisma;

/** A failure counts under the narrowest subject held for it, and not again after that hold was lifted. */
export async function readRate(subject: string, now: Date): Promise<Rate> {
  const [kind = ""] = subject.split(" ");
  const narrow = kind === "domain" || kind === "network";
  const under = isUnder(subject);
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

const wideStart = (subject: string, now: Date) => sql`
  least(${ago(now, HOUR_MS)}::timestamptz, coalesce((
    SELECT max(slot) FROM (
      SELECT slot, sum(sent) OVER (ORDER BY slot DESC) AS total FROM mail_tally
      WHERE subject = ${subject} AND slot > ${ago(now, LONGEST_MS)}
    ) AS slots WHERE total >= ${LEAST_MAILS}), ${ago(now, LONGEST_MS)}))`;

const countSome = (under: Prisma.Sql) => sql`
  SELECT count(*) FROM (
    SELECT DISTINCT email_digest FROM sent_mails s WHERE ${under} AND sent_at >= (SELECT at FROM start)
    LIMIT (SELECT greatest(${MAILS_PER_BOUNCE} * bounced, ${MAILS_PER_COMPLAINT} * complained) + 1 FROM failed)) AS enough`;

const countTallied = (subject: string) => sql`
  SELECT coalesce(sum(sent), 0) FROM mail_tally WHERE subject = ${subject} AND slot >= (SELECT at FROM start)`;

export function isUnder(subject: string): Prisma.Sql {
  const [kind = "", digest = "0"] = subject.split(" ");
  if (kind === "domain") return sql`s.domain = ${BigInt(digest)}`;
  if (kind === "network") return sql`s.network = ${BigInt(digest)}`;
  if (kind === "contact") return sql`s.campaign_id IS NULL`;
  return kind === "campaign" ? sql`s.campaign_id = ${Number(digest)}` : sql`true`;
}

/** Narrower subjects, as SQL, under which a failure is counted first. */
function narrowerSubjects(kind: string): Prisma.Sql[] {
  const narrow = [sql`concat('domain ', s.domain)`, sql`concat('network ', s.network)`];
  if (kind === "domain") return [sql`concat('network ', s.network)`];
  if (kind === "network") return [sql`concat('domain ', s.domain)`];
  if (kind === "campaign" || kind === "contact") return narrow;
  return [...narrow, sql`coalesce('campaign ' || s.campaign_id, 'contact')`];
}

export async function countSince(subject: string, since: Date): Promise<{ sent: number; failed: number }> {
  const [row] = await db().$queryRaw<{ sent: number; failed: number }[]>`
    SELECT count(*)::int AS sent,
      count(DISTINCT email_digest) FILTER (WHERE outcome IS NOT NULL)::int AS failed
    FROM sent_mails s WHERE sent_at >= ${since} AND ${isUnder(subject)}`;
  return row ?? { sent: 0, failed: 0 };
}
