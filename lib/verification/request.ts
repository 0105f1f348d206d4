import { createHash } from "node:crypto";
import { Prisma } from "#prisma/client/client.ts";
import { digestAddress } from "../addresses/digest.ts";
import { queryDirectly } from "../db.ts";
import { digestNetwork } from "../limits/network.ts";
import { takeShareOf } from "../limits/share.ts";
import { recordLimit, take, takeFromAddress } from "../limits/take.ts";
import type { Locale } from "../locale/locales.ts";
import { formatUuid, uuidBytes } from "../uuid.ts";
import { openToken, sealToken } from "./sealed.ts";

const { sql } = Prisma;

const ID_BYTES = 16;
const DIGEST_BYTES = 32;
const LETTER_BYTES = 8;
const LIFE_MS = 3_600_000;
const SILENT_MS = 60_000;
/** Per network and hour: more would tell which of many addresses exist. */
const FAILURES_TOLD = 5;

type Asked = { setId: string; digest: Buffer; letter: Buffer; at: Date };
type Signing = { email: string; slug: string; setId: string };

/** Stands for one signing of one letter, in the URL of its page. It contains no address. */
export function sealRequest({ email, slug, setId }: Signing, now: Date): string {
  return sealToken("request", [uuidBytes(setId), digestAddress(email), digestLetter(slug)], now);
}

function digestLetter(slug: string): Buffer {
  return createHash("sha256").update(slug).digest().subarray(0, LETTER_BYTES);
}

export function withRequest(path: string, request: string): string {
  return `${path}&request=${request}`;
}

function openRequest(request: string, now: Date): Asked | undefined {
  const { parts: [id, digest, letter] = [], at } =
    openToken("request", request, [ID_BYTES, DIGEST_BYTES, LETTER_BYTES]) ?? {};
  if (!id || !digest || !letter || !at || at.getTime() + LIFE_MS <= now.getTime()) return;
  return { setId: formatUuid(id), digest, letter, at };
}

/**
 * Tells of the mailbox, whoever caused the emails to it. So known addresses, unknown ones and those whose budget is
 * spent are answered the same.
 */
export async function readDelivery(
  request: string,
  network: string,
  now = new Date(),
): Promise<"on_its_way" | "failed" | undefined> {
  const asked = openRequest(request, now);
  if (!asked) return;
  if (now.getTime() - asked.at.getTime() < SILENT_MS) return "on_its_way";
  const [row] = await queryDirectly<{ failed: boolean }>(sql`
    SELECT EXISTS (SELECT FROM sent_mails WHERE email_digest = ${asked.digest} AND outcome = 'bounced') AS failed`);
  return row?.failed && (await mayTell(asked, network, now)) ? "failed" : "on_its_way";
}

/** Again and again for the same signing. */
async function mayTell({ setId }: Asked, network: string, now: Date): Promise<boolean> {
  const hour = Math.floor(now.getTime() / LIFE_MS);
  const keyOf = (text: string) => createHash("sha256").update(`inbox ${text}`).digest();
  const told = keyOf(`told ${setId}`);
  const most = Prisma.raw(String(FAILURES_TOLD));
  const ofNetwork = keyOf(`network ${await digestNetwork(network, now)} ${hour}`);
  const known = sql`SELECT FROM limits WHERE key = ${told}::bytea`;
  const [row] = await queryDirectly<{ may: boolean }>(sql`
    WITH granted AS (
      ${take(sql`${ofNetwork}::bytea`, { cost: sql`1`, most, now, from: sql`WHERE NOT EXISTS (${known})` })}
    ), noted AS (
      INSERT INTO limits (key, started_at, used) SELECT ${told}::bytea, ${now}::timestamptz, 1 FROM granted ON CONFLICT DO NOTHING
    )
    SELECT EXISTS (SELECT FROM granted) OR EXISTS (${known}) AS may`);
  return row?.may === true;
}

type Again = { slug: string; network: string; locale: Locale };

/** Emails the link once more, within the limits, and reveals nothing: every address gets the same statement. */
export async function sendAgain(request: string, { slug, network, locale }: Again, now = new Date()): Promise<boolean> {
  const asked = openRequest(request, now);
  if (!asked?.letter.equals(digestLetter(slug))) return false;
  const { setId, digest } = asked;
  const hasShare = takeShareOf("mail", network, digest, now);
  await queryDirectly(sql`
    WITH words AS (
      SELECT s.campaign_id, s.email_digest, w.id AS words_id
      FROM signatures s LEFT JOIN pending_words w ON w.signature_id = s.id AND w.id = ${setId}::uuid
      WHERE s.campaign_id = (SELECT id FROM campaigns WHERE slug = ${slug} AND archived_at IS NULL)
        AND s.email_digest = ${digest}
        AND s.erased_at IS NULL AND ${hasShare}::boolean
    ), budget AS (
      ${takeFromAddress("mail", { digest: sql`email_digest`, now, from: sql`FROM words` })}
    ), mail AS (
      INSERT INTO mails (kind, campaign_id, email_digest, words_id, locale, created_at, network)
      SELECT 'verification', campaign_id, email_digest, words_id, ${locale}, ${now}, ${await digestNetwork(network, now)}::bigint
      FROM words, budget RETURNING id
    )
    SELECT CASE WHEN NOT EXISTS (SELECT FROM mail) THEN ${recordLimit()} END`);
  return true;
}
