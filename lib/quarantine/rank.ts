import { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";
import { domainOf } from "../holds/subject.ts";
import { readableOr } from "../secrets/readable.ts";

const ROWS_MAX = 100_000;
const RANKS = 8;

export type Ranked<Of> = { of: Of; number: number }[];

/** Domains and minutes with the most of the site's latest signings, of at most two days. */
export async function rankSignings(campaignId: number): Promise<{ domains: Ranked<string>; minutes: Ranked<Date> }> {
  const [domains, minutes] = await Promise.all([
    db().$queryRaw<{ id: string; number: number }[]>`
      SELECT (min(signature_id::text)) AS id, count(*)::int AS number FROM ${latest(campaignId)}
      GROUP BY domain ORDER BY 2 DESC, 1 LIMIT ${RANKS}`,
    db().$queryRaw<{ of: Date; number: number }[]>`
      SELECT date_trunc('minute', to_timestamp(('x' || replace(left(id::text, 13), '-', ''))::bit(48)::bigint / 1000.0)) AS of,
        count(*)::int AS number
      FROM ${latest(campaignId)} GROUP BY 1 ORDER BY 2 DESC, 1 DESC LIMIT ${RANKS}`,
  ]);
  const rows = await db().signature.findMany({
    where: { id: { in: domains.map(({ id }) => id) } },
    select: { id: true, emailCipher: true },
  });
  const nameOf = (id: string) => {
    const cipher = rows.find((row) => row.id === id)?.emailCipher;
    const address = cipher && readableOr("", cipher, "signatures");
    return address ? [domainOf(address)] : [];
  };
  return { domains: domains.flatMap(({ id, number }) => nameOf(id).map((of) => ({ of, number }))), minutes };
}

function latest(campaignId: number) {
  return Prisma.sql`(
    SELECT id, signature_id, domain FROM (SELECT * FROM observations ORDER BY id DESC LIMIT ${ROWS_MAX}) AS site
    WHERE campaign_id = ${campaignId}
  ) AS latest`;
}
