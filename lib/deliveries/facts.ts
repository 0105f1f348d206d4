import { Prisma } from "#prisma/client/client.ts";
import { KINDS } from "../exports/columns.ts";
import type { Snapshot } from "../exports/snapshot.ts";
import type { Lease } from "./lease.ts";

const { sql } = Prisma;

export type Version = { number: number; publishedAt: Date; count: number };

/** What a pack tells besides the signatories, as the snapshot has it. */
export type Facts = {
  at: Date;
  letter: { title: string; addressee: string; text: string };
  /** Published ones, in their order: the last is the one that is handed over. */
  versions: Version[];
  count: number;
  /** How many of them are named. */
  listed: number;
};

export async function readFacts(snapshot: Snapshot, { campaignId, locale }: Lease): Promise<Facts> {
  const [text] = await all(
    snapshot,
    sql`
    SELECT coalesce(nullif(t.title, ''), c.title, ''), coalesce(nullif(t.addressee, ''), c.addressee, ''), t.text
    FROM letter_versions v JOIN letter_texts t ON version_id = v.id AND t.locale = ${locale}
    LEFT JOIN campaign_texts c ON c.campaign_id = v.campaign_id AND c.locale = ${locale}
    WHERE v.campaign_id = ${campaignId} AND published_at IS NOT NULL ORDER BY number DESC LIMIT 1`,
  );
  if (!text) throw new Error("the letter has no published version in this language");
  const rows = await all(
    snapshot,
    sql`
    SELECT number, extract(epoch FROM published_at) * 1000,
      (SELECT coalesce(sum(count), 0) FROM counter_shards WHERE letter_version_id = id)
    FROM letter_versions WHERE campaign_id = ${campaignId} AND published_at IS NOT NULL ORDER BY number`,
  );
  const versions = rows.map(([number, at, count]) => ({
    number: Number(number),
    publishedAt: new Date(Number(at)),
    count: Number(count),
  }));
  const [named] = await all(
    snapshot,
    sql`SELECT count(*) FROM signatures WHERE campaign_id = ${campaignId} AND counted AND ${KINDS.delivery.where}`,
  );
  const [title = "", addressee = "", body = ""] = text;
  return {
    at: snapshot.at,
    letter: { title, addressee, text: body },
    versions,
    count: versions.reduce((sum, version) => sum + version.count, 0),
    listed: Number(named?.[0]),
  };
}

async function all(snapshot: Snapshot, query: Prisma.Sql) {
  const found = [];
  for await (const rows of snapshot.read(query)) found.push(...rows);
  return found;
}
