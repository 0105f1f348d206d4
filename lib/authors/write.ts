import { Prisma } from "#prisma/client/client.ts";
import { digestAddress } from "../addresses/digest.ts";
import { countedAt } from "../campaigns/goal.ts";
import { db, queryDirectly } from "../db.ts";
import { recordLimit, takeFromAddress } from "../limits/take.ts";
import type { Locale } from "../locale/locales.ts";
import { uuidv7 } from "../uuid.ts";
import { type MessageInput, sealMessage } from "./message.ts";

const { sql } = Prisma;

type Origin = { locale: Locale; network?: bigint | null; hasShare?: boolean };

/** Keeps the message and emails its writer a link that sends it. Beyond the address's budget it does neither. */
export async function writeToAuthor(
  slug: string,
  input: MessageInput,
  { locale, network = null, hasShare = true }: Origin,
  now = new Date(),
): Promise<{ ok: true } | { ok: false; error: "unknown_campaign" }> {
  const where = { slug, ...countedAt(now), author: { is: { takesMessages: true } } };
  const campaign = await db().campaign.findUnique({ where, select: { id: true } });
  if (!campaign) return { ok: false, error: "unknown_campaign" };
  await queryDirectly(sql`
    WITH request (digest, now) AS (
      SELECT ${digestAddress(input.email)}::bytea, ${now}::timestamptz WHERE ${hasShare}::boolean
    ), budget AS (
      ${takeFromAddress("mail", { digest: sql`digest`, now: sql`now`, from: sql`FROM request` })}
    ), message AS (
      INSERT INTO messages (id, campaign_id, email_digest, cipher, locale, created_at)
      SELECT ${uuidv7(now.getTime())}::uuid, ${campaign.id}::int, digest, ${sealMessage(input)}::bytea, ${locale}, now
      FROM request, budget RETURNING id, email_digest
    ), mail AS (
      INSERT INTO mails (kind, email_digest, message_id, locale, created_at, network)
      SELECT 'message_check', message.email_digest, message.id, ${locale}, ${now}::timestamptz, ${network}::bigint
      FROM message RETURNING id
    )
    SELECT CASE WHEN NOT EXISTS (SELECT FROM mail) THEN ${recordLimit()} END`);
  return { ok: true };
}
