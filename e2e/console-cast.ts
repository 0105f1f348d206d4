import { createHash, randomUUID } from "node:crypto";
import { seal } from "#lib/secrets/seal.ts";
import { uuidv7 } from "#lib/uuid.ts";
import { aSample } from "./cast-sample.ts";
import { someUpdates } from "./cast-updates.ts";
import { NO_PAPER, somePaper } from "./paper-cast.ts";
import type { Database } from "./sites.ts";
import { somePartners } from "./some-partners.ts";
import { aWebhook } from "./some-webhooks.ts";
import { SECRETS } from "./template.ts";

/** Visitors: a host outside the team, its members, an invited one, another campaign's owner, nobody. */
export const CAST = ["host", "owner", "editor", "steward", "invited", "stranger", "nobody"] as const;
export type Who = (typeof CAST)[number];

export type Stage = "draft" | "open" | "closed" | "archived";

const ROWS = {
  campaigns: "slug, goal, published_at, closes_at, archived_at",
  texts: "campaign_id, locale, title, summary, addressee",
};

/** A campaign at a stage, with all visitors logged in. It has two languages, two reasons and, once published, a draft correction. */
export async function aCast({ url, query }: Database, stage: Stage = "open") {
  Object.assign(process.env, SECRETS, { DATABASE_URL: url });
  const slug = `letter-${randomUUID().slice(0, 8)}`;
  const insert = async (sql: string, values: unknown[]) =>
    (await query<{ id: number }>(`INSERT INTO ${sql} RETURNING id`, values))[0]?.id ?? 0;
  const past = (days: number) => new Date(Date.now() - days * 86_400_000);
  const times = [
    stage === "draft" ? null : past(9),
    stage === "closed" || stage === "archived" ? past(5) : null,
    stage === "archived" ? past(4) : null,
  ];
  const aCampaign = (name: string) =>
    insert(`campaigns (${ROWS.campaigns}) VALUES ($1, 100, $2, $3, $4)`, [name, ...times]);
  const campaign = await aCampaign(slug);
  const elsewhere = await aCampaign(`${slug}-elsewhere`);
  for (const locale of ["en", "es"])
    await query(`INSERT INTO campaign_texts (${ROWS.texts}) VALUES ($1, $2, 'Title', 'Summary', 'You')`, [
      campaign,
      locale,
    ]);
  const versions: number[] = [];
  for (const number of stage === "draft" ? [1] : [1, 2]) {
    const version = await insert("letter_versions (campaign_id, number) VALUES ($1, $2)", [campaign, number]);
    versions.push(version);
    for (const locale of ["en", "es"])
      await query(
        "INSERT INTO letter_texts (version_id, locale, title, addressee, text) VALUES ($1, $2, 'Title', 'You', $3)",
        [version, locale, `We ask. ${number}`],
      );
  }
  if (stage !== "draft") await query("UPDATE letter_versions SET published_at = now() WHERE id = $1", [versions[0]]);
  const reasons: number[] = [];
  for (const number of [1, 2]) {
    const reason = await insert("reasons (campaign_id, number) VALUES ($1, $2)", [campaign, number]);
    reasons.push(reason);
    await query(
      "INSERT INTO reason_texts (reason_id, locale, title, summary, text, sources) VALUES ($1, 'en', 'R', 'S', 'T', '{}')",
      [reason],
    );
  }
  const partners = await somePartners(query, campaign);
  const ids = new Map<Who, string>();
  const cookies = new Map<Who, string>();
  for (const who of CAST) {
    if (who === "nobody") continue;
    const id = who === "host" ? await findHost(query) : await anAccount(query, `${who}.${slug}@example.org`);
    ids.set(who, id);
    const token = randomUUID();
    await insert(
      "sessions (id, organizer_id, token_digest, expires_at) VALUES ($1, $2, $3, now() + interval '1 day')",
      [randomUUID(), id, createHash("sha256").update(token).digest()],
    );
    cookies.set(who, `next-auth.session-token=${token}`);
    if (who === "host") continue;
    const role = who === "stranger" || who === "invited" ? "owner" : who;
    await query(
      "INSERT INTO memberships (campaign_id, organizer_id, role, accepted_at, invited_at) VALUES ($1, $2, $3, $4, $5)",
      [who === "stranger" ? elsewhere : campaign, id, role, who === "invited" ? null : past(1), past(2)],
    );
  }
  // Drafts have no signatures and no deliveries.
  const updates = await someUpdates(query, campaign, ids.get("steward") ?? "", stage === "draft");
  const none = { signature: "", ruling: 0, burst: 0, packs: { waiting: "", done: "" }, paper: NO_PAPER, sample: "" };
  const known = { slug, ids, cookies, versions, reasons, partners, updates, webhook: await aWebhook(query, campaign) };
  if (stage === "draft") return { ...known, ...none };
  const signature = await aSignature(query, campaign, versions[0] ?? 0);
  const ruling = await insert(
    "rulings (campaign_id, organizer_id, reason, criteria, state, total) VALUES ($1, $2, 'A script', '{\"country\":\"VA\"}', 'done', 1)",
    [campaign, ids.get("steward")],
  );
  const burst = await insert(
    `bursts (campaign_id, kind, digest, holds, score, hints, signings, minutes, networks, first_id, begun_at, latest_at)
     VALUES ($1, 'network', 1, true, 90, '{few_networks}', 60, 2, 1, $2, now(), now())`,
    [campaign, uuidv7()],
  );
  const packs = await somePacks(query, campaign, ids.get("steward") ?? "");
  const paper = await somePaper({ query }, campaign, ids.get("steward") ?? "");
  return { ...known, signature, ruling, burst, packs, paper, sample: await aSample(query, campaign) };
}
export type Cast = Awaited<ReturnType<typeof aCast>>;

type Query = Database["query"];

/** A counted signature with an undecided comment. Returns its ID. */
async function aSignature(query: Query, campaign: number, version: number): Promise<string> {
  const id = uuidv7();
  const email = `${id}@example.org`;
  await query(
    `INSERT INTO signatures (id, campaign_id, letter_version_id, locale, listed, updates, name, comment, email_digest,
       email_cipher, created_at, verified_at, terms)
     VALUES ($1, $2, $3, 'en', true, false, 'Ana', 'Yes', $4, $5, '2026-01-01T00:00:00Z', now(), '{0}')`, // no job fills them
    [id, campaign, version, createHash("sha256").update(email).digest(), seal(email)],
  );
  return id;
}

/** One pending delivery pack, and one that is done. */
async function somePacks(query: Query, campaign: number, organizer: string) {
  const [waiting, done] = [randomUUID(), randomUUID()];
  const columns = "id, campaign_id, organizer_id, locale, state, attempt, count, bytes, sha256, snapshot_at, ended_at";
  await query(`INSERT INTO packs (${columns}) VALUES ($1, $2, $3, 'es', 'waiting', 0, NULL, NULL, NULL, NULL, NULL)`, [
    ...[waiting, campaign, organizer],
  ]);
  await query(`INSERT INTO packs (${columns}) VALUES ($1, $2, $3, 'es', 'done', 1, 0, 2, '', now(), now())`, [
    ...[done, campaign, organizer],
  ]);
  await query("INSERT INTO pack_parts (pack_id, attempt, number, bytes) VALUES ($1, 1, 0, 'PK')", [done]);
  return { waiting, done };
}

export function cookieAt(url: string, { cookies }: Cast, who: Who) {
  const [name = "", value = ""] = cookies.get(who)?.split("=") ?? [];
  return { name, value, url };
}

async function findHost(query: Query): Promise<string> {
  const [host] = await query<{ id: string }>("SELECT id FROM organizers ORDER BY created_at LIMIT 1");
  if (!host) throw new Error("no host found");
  return host.id;
}

async function anAccount(query: Query, email: string): Promise<string> {
  const id = randomUUID();
  const digest = createHash("sha256").update(email).digest();
  await query("INSERT INTO organizers (id, email_digest, email_cipher) VALUES ($1, $2, $3)", [id, digest, seal(email)]);
  return id;
}
