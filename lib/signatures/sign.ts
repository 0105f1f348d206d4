import { Prisma } from "#prisma/client/client.ts";
import { digestAddress } from "../addresses/digest.ts";
import { providerOf } from "../addresses/providers.ts";
import { queryDirectly } from "../db.ts";
import { metrics } from "../health/metrics.ts";
import { takeFromAddress } from "../limits/take.ts";
import { CONSENT } from "../retention/consents.ts";
import { dayOf, storedTerms, termsOf } from "../search/terms.ts";
import { seal } from "../secrets/seal.ts";
import { inFlight } from "../switches/in-flight.ts";
import { isOn } from "../switches/in-force.ts";
import { knowSwitches } from "../switches/read.ts";
import { uuidv7 } from "../uuid.ts";
import { detailColumns, detailValues } from "./detail-columns.ts";
import type { SignatureInput } from "./schema.ts";

const { sql } = Prisma;

/** Only data dependencies order the parts of a statement, so the budget refers to the insert. */
const afterSigning = sql`(SELECT count(*) FROM signed) + (SELECT count(*) FROM present) > 0`;

const wordColumns = sql`letter_version_id, locale, listed, updates, name, ${detailColumns}, consent, retention_months`;

type Signed = { ok: true } | { ok: false; error: "unknown_campaign" | "not_open" | "closed" | "signing_paused" };
/**
 * `setId` identifies the words, if they are stored. `network` is a digest, stored with the email only. `hasShare` is false
 * once the network has used its share of the address's emails.
 */
type Origin = {
  setId?: string;
  network?: bigint | null;
  hasShare?: boolean;
  suspicion?: number | null;
  list?: ListConsent;
};
/** `isProven`: the address is, so that no email is needed. */
type Sealed = Required<Omit<Origin, "list">> & Pick<Origin, "list"> & { isProven?: boolean };
/** To a partner's own list, in the words that were shown. */
export type ListConsent = { partnerId: string; wording: string };
export type Found = { state: "open" | "not_open" | "closed"; taken: boolean };

/** The outcome does not reveal whether the address had signed. New words wait beside an existing signature. */
export async function signCampaign(
  slug: string,
  input: SignatureInput,
  now = new Date(),
  { setId = uuidv7(now.getTime()), network = null, hasShare = true, suspicion = null, list }: Origin = {},
): Promise<Signed> {
  await knowSwitches();
  if (isOn("pause_signing", { slug })) return { ok: false, error: "signing_paused" };
  return inFlight(() => sign(slug, input, now, { setId, network, hasShare, suspicion, list }));
}

async function sign(slug: string, input: SignatureInput, now: Date, origin: Sealed): Promise<Signed> {
  const statement = buildStatement(slug, input, now, origin);
  let [found] = await queryDirectly<Found>(statement);
  // The conflicting row was inserted or erased during the statement; the next run sees it.
  while (found?.state === "open" && !found.taken) [found] = await queryDirectly<Found>(statement);
  metrics.signings.inc({ outcome: found?.state ?? "unknown_campaign" });
  if (!found) return { ok: false, error: "unknown_campaign" };
  return found.state === "open" ? { ok: true } : { ok: false, error: found.state };
}

/** One statement, so that the email is stored too. It locks the row, then the budget, and cannot deadlock. */
export function buildStatement(
  slug: string,
  input: SignatureInput,
  now: Date,
  { setId, network, hasShare, suspicion, list, isProven = false }: Sealed,
): Prisma.Sql {
  const words = sql`version_id, locale, ${input.listed}, ${input.updates}, ${input.name}, ${detailValues(input)},
    ${input.consent ?? CONSENT}::smallint, retention`;
  const address = sql`${providerOf(input.email)}::smallint`;
  const afterOpen = sql`FROM campaign WHERE state = 'open' AND ${hasShare}::boolean AND ${afterSigning}`;
  return sql`
    WITH given (now, digest, cipher, locale) AS (
      VALUES (${now}::timestamptz, ${digestAddress(input.email)}::bytea, ${seal(input.email)}::bytea, ${input.locale}::text)
    ), campaign AS (
      SELECT c.id, v.id AS version_id, given.*, ${sourceOf(input)} AS source, ${promisedMonths(input)} AS retention,
        CASE WHEN c.archived_at <= now OR c.closes_at <= now THEN 'closed'
             WHEN c.opens_at > now THEN 'not_open' ELSE 'open' END AS state
      FROM given JOIN campaigns c ON c.slug = ${slug} AND c.published_at <= now
      CROSS JOIN LATERAL (
        SELECT id FROM letter_versions WHERE campaign_id = c.id AND published_at <= now
        ORDER BY number = ${input.version ?? null}::int DESC, number DESC LIMIT 1
      ) v
    ), signed AS (
      INSERT INTO signatures (id, campaign_id, ${wordColumns}, source, provider, email_digest, email_cipher,
        created_at, requested_at, suspicion, terms)
      SELECT ${setId}::uuid, id, ${words}, source, ${address}, digest, cipher, now, now, ${suspicion}::smallint,
        ${termsFor(input, now)}
      FROM campaign WHERE state = 'open'
      ON CONFLICT (campaign_id, email_digest) DO NOTHING
      RETURNING id
    ), present AS (
      SELECT s.id, s.source, s.verified_at, (s.invalidated_at IS NULL OR s.quarantined_at IS NOT NULL) AND (s.verified_at IS NULL OR s.withdrawn_at IS NOT NULL) AS waits
      FROM campaign JOIN signatures s ON s.campaign_id = campaign.id AND s.email_digest = digest
      WHERE state = 'open' AND NOT EXISTS (SELECT FROM signed) FOR NO KEY UPDATE OF s
    ), budget AS (
      ${isProven ? sql`SELECT 1 ${afterOpen}` : takeFromAddress("mail", { digest: sql`digest`, now: sql`now`, from: afterOpen })}
    ), pending AS (
      INSERT INTO pending_words (id, signature_id, ${wordColumns}, source, provider, email_cipher, beside,
        requested_at, created_at, suspicion)
      SELECT ${setId}::uuid, present.id, ${words}, ${keptSource}, ${address}, cipher,
        verified_at, now, now, ${suspicion}::smallint
      FROM campaign, present, budget WHERE waits
      RETURNING id, signature_id
    ), mail AS (
      INSERT INTO mails (kind, campaign_id, email_digest, words_id, locale, created_at, network)
      SELECT 'verification', id, digest, (SELECT id FROM pending), locale, now, ${network}::bigint FROM campaign, budget
      WHERE ${!isProven}::boolean
    )${list ? agreed(setId, list) : Prisma.empty}
    SELECT state, ${afterSigning} AS taken FROM campaign`;
}

function agreed(setId: string, { partnerId, wording }: ListConsent): Prisma.Sql {
  return sql`, agreed AS (
      INSERT INTO partner_consents (set_id, signature_id, partner_id, wording, locale, agreed_at)
      SELECT ${setId}::uuid, stored.id, ${partnerId}::uuid, ${wording}, locale, now
      FROM given, (SELECT id FROM signed UNION ALL SELECT signature_id FROM pending) AS stored
    )`;
}

/** A page from before a longer period was chosen promised the shorter one. */
function promisedMonths({ retention }: SignatureInput): Prisma.Sql {
  if (!retention) return sql`c.retention_months`;
  return sql`CASE WHEN ${retention}::int < c.retention_months AND EXISTS (
    SELECT FROM retention_choices WHERE campaign_id = c.id AND months = ${retention}::int
  ) THEN ${retention}::int ELSE c.retention_months END`;
}

function sourceOf({ source }: SignatureInput): Prisma.Sql {
  if (!source) return sql`NULL::text`;
  return sql`CASE WHEN EXISTS (${revoked(sql`c.id`, sql`${source}`)}) THEN NULL ELSE ${source}::text END`;
}

/** Signing again without a link keeps the source of the first signing, unless it was revoked. */
const keptSource = sql`
  CASE WHEN campaign.source IS NULL AND NOT EXISTS (${revoked(sql`campaign.id`, sql`present.source`)})
    THEN present.source ELSE campaign.source END`;

function revoked(campaign: Prisma.Sql, key: Prisma.Sql): Prisma.Sql {
  return sql`SELECT FROM partner_keys WHERE campaign_id = ${campaign} AND key = ${key} AND revoked_at IS NOT NULL`;
}

function termsFor(input: SignatureInput, now: Date): Prisma.Sql {
  const terms = (facts: SignatureInput) => storedTerms(termsOf(facts, now), dayOf(now), sql`id`, sql`version_id`);
  if (!input.source) return terms(input);
  return sql`CASE WHEN source IS NULL THEN ${terms({ ...input, source: undefined })} ELSE ${terms(input)} END`;
}
