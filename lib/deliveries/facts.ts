import { Prisma } from "#prisma/client/client.ts";
import { nameAuthor } from "../campaigns/author.ts";
import { KINDS } from "../exports/columns.ts";
import type { Snapshot } from "../exports/snapshot.ts";
import type { Lease } from "./lease.ts";
import { type PackLog, readPackLog } from "./openings.ts";
import type { Letter, Signatory } from "./pack.ts";
import { readProminent } from "./prominent.ts";

const { sql } = Prisma;

/** `letter` is in the pack's language if that translation is complete, else in the campaign's own, else in any. */
export type Version = { number: number; publishedAt: Date; count: number; letter: Omit<Letter, "version"> };

export type Facts = {
  at: Date;
  newest: Version;
  earlier: Version[];
  count: number;
  listed: number;
  /** Signatures on paper: neither counted nor named. */
  onPaper: number;
  prominent: Signatory[];
  author?: string;
  log?: PackLog;
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
    author: await readAuthor(snapshot, lease),
    log: await readPackLog(lease.slug),
  };
}

/** The role in the pack's language, else in the campaign's own, else in any. */
async function readAuthor(snapshot: Snapshot, { campaignId, locale }: Lease): Promise<string | undefined> {
  const [row] = await snapshot.all(sql`
    SELECT name, coalesce(t.author_role, '') FROM authors a JOIN campaigns c ON c.id = a.campaign_id
    LEFT JOIN LATERAL (
      SELECT author_role FROM campaign_texts WHERE campaign_id = c.id AND author_role <> ''
      ORDER BY locale = ${locale} DESC, locale = default_locale DESC, locale LIMIT 1) t ON true
    WHERE a.campaign_id = ${campaignId}`);
  const [name = "", role = ""] = row ?? [];
  return name ? nameAuthor({ name, role }) : undefined;
}

/** Prefers complete translations: incomplete ones were never signed. */
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
