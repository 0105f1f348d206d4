import { Prisma } from "#prisma/client/client.ts";
import { digestAddress } from "../addresses/digest.ts";
import { providerOf } from "../addresses/providers.ts";
import { PLANNED_AS_ONE } from "../db.ts";
import { keyOf, takeFromAddress } from "../limits/take.ts";
import { CONSENT } from "../retention/consents.ts";
import { dayOf, storedTerms, termsOf } from "../search/terms.ts";
import { seal } from "../secrets/seal.ts";
import { detailColumns, detailTypes } from "./detail-columns.ts";
import { DETAIL_KEYS, mapKeys } from "./details.ts";
import type { SignatureInput } from "./schema.ts";

const { sql, raw } = Prisma;

/** To a partner's own list, in the words that were shown. */
export type ListConsent = { partnerId: string; wording: string };
/**
 * `setId` identifies the words, if they are stored. `network` is a digest, stored with the email only. `hasShare` is false
 * once the network has used its share of the address's emails. `isProven`: the address is, so that no email is needed.
 */
export type Origin = {
  setId: string;
  network: bigint | null;
  hasShare: boolean;
  suspicion: number | null;
  list?: ListConsent;
  isProven?: boolean;
};
export type Signing = ReturnType<typeof describeSigning>;
export type Stored = { place: number; state: "open" | "not_open" | "closed"; taken: boolean };

/** The parameters of one signing, as JSON. */
export function describeSigning(
  slug: string,
  input: SignatureInput,
  now: Date,
  { setId, network, hasShare, suspicion, list, isProven = false }: Origin,
) {
  const { email, source, version, retention, consent = CONSENT, locale, listed, updates, name } = input;
  const terms = (facts: SignatureInput) => `{${termsOf(facts, now)}}`;
  return {
    ...{ slug, now, locale, listed, updates, name, consent, suspicion, list },
    ...mapKeys(DETAIL_KEYS, (key) => input[key]),
    ...{ set_id: setId, has_share: hasShare, is_proven: isProven, network: network === null ? null : String(network) },
    ...{ sent_source: source, sent_version: version, sent_retention: retention },
    ...{ digest: bytes(digestAddress(email)), cipher: bytes(seal(email)), provider: providerOf(email) },
    ...{ day: dayOf(now), terms: terms(input), unsourced: source && terms({ ...input, source: undefined }) },
    ...(list && { partner_id: list.partnerId, wording: list.wording }),
  };
}

function bytes(value: Uint8Array): string {
  return `\\x${Buffer.from(value).toString("hex")}`;
}

const wordColumns = sql`letter_version_id, locale, listed, updates, name, ${detailColumns}, consent, retention_months`;
const words = sql`version_id, campaign.locale, campaign.listed, campaign.updates, campaign.name, ${detailColumns},
  consent, retention`;

/** Signing again without a link keeps the source of the first signing, unless it was revoked. */
const keptSource = sql`
  CASE WHEN campaign.source IS NULL AND NOT EXISTS (${revoked(sql`campaign.id`, sql`present.source`)})
    THEN present.source ELSE campaign.source END`;

function revoked(campaign: Prisma.Sql, key: Prisma.Sql): Prisma.Sql {
  return sql`SELECT FROM partner_keys WHERE campaign_id = ${campaign} AND key = ${key} AND revoked_at IS NOT NULL`;
}

const terms = storedTerms(
  sql`CASE WHEN source IS NULL THEN coalesce(unsourced, terms) ELSE terms END`,
  sql`day`,
  sql`id`,
  sql`version_id`,
);

/**
 * One statement, so that the emails are stored too. It locks rows, then budgets, in one order, and cannot deadlock. Of
 * several signings, all of different addresses, one whose row is locked is not stored.
 */
export function storeSignings(signings: Signing[]): Prisma.Sql {
  const given = JSON.stringify(signings.map((signing, place) => ({ ...signing, place })));
  const hasList = signings.some(({ list }) => list);
  return sql`
    WITH given AS (
      SELECT * FROM json_to_recordset(${given}::json) AS given (place int, slug text, now timestamptz, digest bytea,
        cipher bytea, locale text, listed boolean, updates boolean, name text, ${detailTypes}, consent smallint,
        provider smallint, suspicion smallint, set_id uuid, has_share boolean, is_proven boolean, network bigint,
        sent_source text, sent_version int, sent_retention int, day bigint, terms bigint[], unsourced bigint[],
        partner_id uuid, wording text) ${PLANNED_AS_ONE}
    ), campaign AS (
      SELECT c.id, v.id AS version_id, given.*, ${keyOf("mail", sql`digest`)} AS budget,
        CASE WHEN EXISTS (${revoked(sql`c.id`, sql`sent_source`)}) THEN NULL ELSE sent_source END AS source,
        CASE WHEN sent_retention < c.retention_months AND EXISTS (
          SELECT FROM retention_choices WHERE campaign_id = c.id AND months = sent_retention
        ) THEN sent_retention ELSE c.retention_months END AS retention,
        CASE WHEN c.archived_at <= now OR c.closes_at <= now THEN 'closed'
             WHEN c.opens_at > now THEN 'not_open' ELSE 'open' END AS state
      FROM given JOIN campaigns c ON c.slug = given.slug AND c.published_at <= now
      CROSS JOIN LATERAL (
        SELECT id FROM letter_versions WHERE campaign_id = c.id AND published_at <= now
        ORDER BY number = sent_version DESC, number DESC LIMIT 1
      ) v
    ), signed AS (
      INSERT INTO signatures (id, campaign_id, ${wordColumns}, source, provider, email_digest, email_cipher,
        created_at, requested_at, suspicion, terms)
      SELECT set_id, id, ${words}, source, provider, digest, cipher, now, now, suspicion, ${terms}
      FROM campaign WHERE state = 'open' ORDER BY digest
      ON CONFLICT (campaign_id, email_digest) DO NOTHING
      RETURNING id
    ), present AS (
      SELECT s.id, set_id, s.source, s.verified_at, (s.invalidated_at IS NULL OR s.quarantined_at IS NOT NULL)
        AND (s.verified_at IS NULL OR s.withdrawn_at IS NOT NULL) AS waits
      FROM campaign JOIN signatures s ON s.campaign_id = campaign.id AND s.email_digest = digest
      WHERE state = 'open' AND set_id <> ALL (ARRAY(SELECT id FROM signed))
      FOR NO KEY UPDATE OF s ${signings.length > 1 ? raw("SKIP LOCKED") : Prisma.empty}
    ), stored AS (
      SELECT id AS set_id FROM signed UNION ALL SELECT set_id FROM present
    ), mailed AS (
      SELECT * FROM campaign WHERE has_share AND set_id = ANY (ARRAY(SELECT set_id FROM stored))
    ), taken AS (
      ${takeFromAddress("mail", { digest: sql`digest`, now: sql`now`, from: sql`FROM mailed WHERE NOT is_proven ORDER BY key` })}
    ), allowed AS (
      SELECT * FROM mailed WHERE is_proven OR budget = ANY (ARRAY(SELECT key FROM taken))
    ), pending AS (
      INSERT INTO pending_words (id, signature_id, ${wordColumns}, source, provider, email_cipher, beside,
        requested_at, created_at, suspicion)
      SELECT set_id, present.id, ${words}, ${keptSource}, provider, cipher, verified_at, now, now, suspicion
      FROM allowed AS campaign JOIN present USING (set_id) WHERE waits
      RETURNING id, signature_id
    ), mail AS (
      INSERT INTO mails (kind, campaign_id, email_digest, words_id, locale, created_at, network)
      SELECT 'verification', allowed.id, digest, pending.id, locale, now, network
      FROM allowed LEFT JOIN pending ON pending.id = set_id WHERE NOT is_proven ORDER BY place
    )${hasList ? agreed : Prisma.empty}
    SELECT place, state, set_id = ANY (ARRAY(SELECT set_id FROM stored)) AS taken FROM campaign`;
}

const agreed = sql`, agreed AS (
      INSERT INTO partner_consents (set_id, signature_id, partner_id, wording, locale, agreed_at)
      SELECT set_id, kept.id, partner_id, wording, locale, now
      FROM campaign
      JOIN (SELECT id, id AS set_id FROM signed UNION ALL SELECT signature_id, id FROM pending) AS kept USING (set_id)
      WHERE partner_id IS NOT NULL
    )`;
