import { Prisma } from "#prisma/client/client.ts";
import { KINDS } from "../exports/columns.ts";
import type { Snapshot } from "../exports/snapshot.ts";
import type { Lease } from "./lease.ts";
import type { Letter, Signatory } from "./pack.ts";
import { readProminent } from "./prominent.ts";

const { sql } = Prisma;

/** Of its languages that of the pack, or else the campaign's own, or else any: who signed it has signed some words. */
export type Version = { number: number; publishedAt: Date; count: number; letter: Omit<Letter, "version"> };

/** What a pack tells besides the signatories, as the snapshot has it. */
export type Facts = {
  at: Date;
  /** The one that is handed over: the newest that was published. */
  newest: Version;
  /** Published before it, in their order. */
  earlier: Version[];
  count: number;
  /** How many of them are named. */
  listed: number;
  /** How many signed on paper: not in the count, and not named. */
  onPaper: number;
  /** Of these, who stands first, in the order that the organizers gave. */
  prominent: Signatory[];
};

export async function readFacts(snapshot: Snapshot, lease: Lease): Promise<Facts> {
  const { campaignId, locale } = lease;
  const versions = await readVersions(snapshot, lease);
  const newest = versions.pop();
  if (newest?.letter.locale !== locale) throw new Error("the letter has no published version in this language");
  const [named] = await snapshot.all(
    sql`SELECT count(*) FROM signatures WHERE campaign_id = ${campaignId} AND counted AND ${KINDS.delivery.where}`,
  );
  const [paper] = await snapshot.all(sql`SELECT count FROM paper_counts WHERE campaign_id = ${campaignId}`);
  return {
    at: snapshot.at,
    newest,
    earlier: versions,
    count: [...versions, newest].reduce((sum, { count }) => sum + count, 0),
    listed: Number(named?.[0]),
    onPaper: Number(paper?.[0] ?? 0),
    prominent: await readProminent(snapshot, campaignId),
  };
}

/** A translation that is not whole yet was signed by nobody. */
async function readVersions(snapshot: Snapshot, { campaignId, locale }: Lease): Promise<Version[]> {
  const rows = await snapshot.all(sql`
    SELECT number, extract(epoch FROM v.published_at) * 1000,
      (SELECT coalesce(sum(count), 0) FROM counter_shards WHERE letter_version_id = v.id),
      t.locale, coalesce(nullif(t.title, ''), c.title), coalesce(nullif(t.addressee, ''), c.addressee), t.text
    FROM letter_versions v JOIN campaigns ON campaigns.id = v.campaign_id
    LEFT JOIN LATERAL (
      SELECT * FROM letter_texts WHERE version_id = v.id AND text <> ''
      ORDER BY (title <> '' AND addressee <> '') DESC, locale = ${locale} DESC, locale = default_locale DESC, locale LIMIT 1) t ON true
    LEFT JOIN campaign_texts c ON c.campaign_id = v.campaign_id AND c.locale = t.locale
    WHERE v.campaign_id = ${campaignId} AND v.published_at IS NOT NULL ORDER BY number`);
  return rows.map(([number, at, count, locale = "", title = "", addressee = "", text = ""]) => ({
    number: Number(number),
    publishedAt: new Date(Number(at)),
    count: Number(count),
    letter: { locale, title, addressee, text },
  }));
}
