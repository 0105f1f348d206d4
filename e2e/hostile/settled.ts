import { createHash } from "node:crypto";
import { seal } from "#lib/secrets/seal.ts";
import { uuidv7 } from "#lib/uuid.ts";
import { LETTER } from "../makers.ts";
import type { Database } from "../sites.ts";
import { SECRETS } from "../template.ts";

/** Tables of a campaign. */
const OWNED =
  "campaign_texts letter_versions reasons memberships partners exports api_keys packs rulings updates paper_imports webhooks";

/** Signatures of the shipped letter, without known tokens; the last is unverified. */
export async function signLetter({ url, query }: Database, count = 5): Promise<string[]> {
  Object.assign(process.env, SECRETS, { DATABASE_URL: url });
  const ids = Array.from({ length: count }, () => uuidv7());
  for (const id of ids)
    await query(
      `INSERT INTO signatures (id, campaign_id, letter_version_id, locale, listed, updates, name, email_digest, email_cipher, created_at, verified_at)
       SELECT $1, c.id, v.id, 'en', true, false, 'Ana', $2, $3, now(), $4
         FROM campaigns c JOIN letter_versions v ON v.campaign_id = c.id AND v.published_at IS NOT NULL
        WHERE c.slug = $5 LIMIT 1`,
      [
        id,
        createHash("sha256").update(id).digest(),
        seal(`${id}@example.org`),
        id === ids.at(-1) ? null : new Date(),
        LETTER,
      ],
    );
  return ids;
}

/** Digests of the shipped letters' data, which no visitor here may change, except by signing. */
export async function readSettled({ query }: Database, strangers: string[]): Promise<Record<string, unknown>> {
  const [{ ids = [] } = {}] = await query<{ ids: number[] }>(
    "SELECT array_agg(id) AS ids FROM campaigns WHERE slug IN ('almagro-resign', 'isabella-statue')",
  );
  const digest = async (from: string, values: unknown[]) =>
    query(`SELECT count(*)::int, md5(string_agg(t::text, ',' ORDER BY t::text)) FROM ${from}`, values);
  const found: Record<string, unknown> = {
    campaigns: await digest("campaigns t WHERE id = ANY($1)", [ids]),
    signatures: await digest(
      "signatures t WHERE campaign_id = ANY($1) AND (verified_at IS NOT NULL OR id = ANY($2::uuid[]))",
      [ids, strangers],
    ),
  };
  for (const table of OWNED.split(" ")) found[table] = await digest(`${table} t WHERE campaign_id = ANY($1)`, [ids]);
  return found;
}

/** Campaigns whose counter differs from their rows. */
export function findDrift({ query }: Database): Promise<unknown[]> {
  return query(`
    SELECT * FROM (
      SELECT slug, (SELECT coalesce(sum(s.count), 0) FROM counter_shards s WHERE s.campaign_id = c.id)::int AS counter,
             (SELECT count(*) FROM signatures s WHERE s.campaign_id = c.id AND s.counted)::int AS counted
        FROM campaigns c) t
     WHERE counter <> counted`);
}
