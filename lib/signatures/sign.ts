import { Prisma } from "#prisma/client/client.ts";
import { digestAddress } from "../addresses/digest.ts";
import { providerOf } from "../addresses/providers.ts";
import { queryDirectly } from "../db.ts";
import { takeFromAddress } from "../limits/take.ts";
import { seal } from "../seal.ts";
import { uuidv7 } from "../uuid.ts";
import type { SignatureInput } from "./schema.ts";
import { dayOf, storedTerms, termsOf } from "./terms.ts";

const { sql } = Prisma;

/** PostgreSQL runs the parts of a statement as they need each other, and in no other order. */
const afterSigning = sql`(SELECT count(*) FROM signed) >= 0`;

type Signed = { ok: true } | { ok: false; error: "unknown_campaign" | "not_open" | "closed" };

/**
 * Takes a signature, unverified, and queues its mail. The outcome is the same whether or not the address had signed:
 * who is verified already is written so, and keeps the signature as it is; who is not replaces it; a budget for each
 * address over all campaigns decides whether a mail goes out at all. What is signed is the version that was read, if it
 * is a published one, else the newest.
 *
 * One statement, so one transaction: what is acknowledged is stored, and its mail with it. The row's lock orders two
 * signings of one address; the budget's row is locked after it, never before, so that they cannot wait for each other.
 */
export async function signCampaign(slug: string, input: SignatureInput, now = new Date()): Promise<Signed> {
  const digest = digestAddress(input.email);
  const again = input.source ? AGAIN_BY_LINK : AGAIN;
  const [campaign] = await queryDirectly<{ state: "open" | "not_open" | "closed" }>(sql`
    WITH given (now, digest, locale) AS (VALUES (${now}::timestamptz, ${digest}::bytea, ${input.locale}::text)),
    campaign AS (
      SELECT c.id, v.id AS version_id, now, digest, locale, ${sourceOf(input)} AS source,
        CASE WHEN c.archived_at <= now OR c.closes_at <= now THEN 'closed'
             WHEN c.opens_at > now THEN 'not_open' ELSE 'open' END AS state
      FROM given JOIN campaigns c ON c.slug = ${slug} AND c.published_at <= now
      CROSS JOIN LATERAL (
        SELECT id FROM letter_versions WHERE campaign_id = c.id AND published_at <= now
        ORDER BY number = ${input.version ?? null}::int DESC, number DESC LIMIT 1
      ) v
    ), signed AS (
      INSERT INTO signatures AS s (id, campaign_id, letter_version_id, locale, listed, updates, name, country,
        affiliation, title, comment, source, provider, email_digest, email_cipher, created_at, requested_at, terms)
      SELECT ${uuidv7(now.getTime())}::uuid, id, version_id, locale, ${input.listed}, ${input.updates}, ${input.name},
        ${input.country}, ${input.affiliation}, ${input.title}, ${input.comment}, source,
        ${providerOf(input.email)}::smallint, digest, ${seal(input.email)}, now, now, ${termsFor(input, now)}
      FROM campaign WHERE state = 'open'
      ON CONFLICT (campaign_id, email_digest) DO UPDATE SET
        letter_version_id = excluded.letter_version_id, locale = excluded.locale, listed = excluded.listed,
        updates = excluded.updates, name = excluded.name, country = excluded.country,
        affiliation = excluded.affiliation, title = excluded.title, comment = excluded.comment,
        source = ${again.source}, provider = excluded.provider, email_cipher = excluded.email_cipher,
        created_at = excluded.created_at, requested_at = excluded.requested_at, terms = ${again.terms},
        reminded_at = NULL, mail_error = NULL, verified_at = NULL, withdrawn_at = NULL,
        comment_approved_at = NULL, comment_refused_at = NULL
      WHERE s.invalidated_at IS NULL AND (s.verified_at IS NULL OR s.withdrawn_at IS NOT NULL)
      RETURNING 1
    ), budget AS (
      ${takeFromAddress("mail", { digest: sql`digest`, now: sql`now`, from: sql`FROM campaign WHERE state = 'open' AND ${afterSigning}` })}
    ), mail AS (
      INSERT INTO mails (kind, campaign_id, email_digest, locale, created_at)
      SELECT 'verification', id, digest, locale, now FROM campaign, budget
    )
    SELECT state FROM campaign`);
  if (!campaign) return { ok: false, error: "unknown_campaign" };
  return campaign.state === "open" ? { ok: true } : { ok: false, error: campaign.state };
}

/**
 * Where a signature came from: the key of a partner, or whatever else a link named. A key that was revoked names
 * nobody. It is asked for by its primary key, and not at all where no link named anything.
 */
function sourceOf({ source }: SignatureInput): Prisma.Sql {
  if (!source) return sql`NULL::text`;
  return sql`CASE WHEN EXISTS (${revoked(sql`c.id`, sql`${source}`)}) THEN NULL ELSE ${source}::text END`;
}

function revoked(campaign: Prisma.Sql, key: Prisma.Sql): Prisma.Sql {
  return sql`SELECT FROM partner_keys WHERE campaign_id = ${campaign} AND key = ${key} AND revoked_at IS NOT NULL`;
}

/** What a signature is found by, with its source or without, as that turns out. */
function termsFor(input: SignatureInput, now: Date): Prisma.Sql {
  const terms = (of: SignatureInput) => storedTerms(termsOf(of, now), dayOf(now), sql`id`, sql`version_id`);
  if (!input.source) return terms(input);
  return sql`CASE WHEN source IS NULL THEN ${terms({ ...input, source: undefined })} ELSE ${terms(input)} END`;
}

const AGAIN_BY_LINK = { source: sql`excluded.source`, terms: sql`excluded.terms` };

/**
 * Who signs again by no link came by the one that was named before, unless it was revoked. What such a row is found by is
 * not known here: it is filled by and by (fill.ts).
 */
const AGAIN = {
  source: sql`CASE WHEN NOT EXISTS (${revoked(sql`s.campaign_id`, sql`s.source`)}) THEN s.source END`,
  terms: sql`CASE WHEN s.source IS NULL THEN excluded.terms ELSE '{}' END`,
};
