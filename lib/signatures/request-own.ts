import { Prisma } from "#prisma/client/client.ts";
import { digestAddress } from "../addresses/digest.ts";
import { ofAddress } from "../addresses/of-address.ts";
import { queryDirectly } from "../db.ts";
import { recordLimit, takeFromAddress } from "../limits/take.ts";
import type { Locale } from "../locale/locales.ts";
import { seal } from "../secrets/seal.ts";

const { sql } = Prisma;

/** Every address gets the same statement, at the same cost, and no outcome: nobody learns whether it has signed. */
export async function requestOwnSignatures(
  email: string,
  locale: Locale,
  now = new Date(),
  { network = null, hasShare = true }: { network?: bigint | null; hasShare?: boolean } = {},
): Promise<void> {
  await queryDirectly(sql`
    WITH request (digest, now) AS (VALUES (${digestAddress(email)}::bytea, ${now}::timestamptz)),
    known AS (
      SELECT digest, now FROM request
      WHERE ${hasShare}::boolean AND EXISTS (SELECT FROM signatures WHERE ${ofAddress(sql`digest`)} AND erased_at IS NULL)
    ), budget AS (
      ${takeFromAddress("mail", { digest: sql`digest`, now: sql`now`, from: sql`FROM known` })}
    ), mail AS (
      INSERT INTO mails (kind, email_digest, address_cipher, locale, created_at, network)
      SELECT 'my_signatures', digest, ${seal(email)}::bytea, ${locale}, now, ${network}::bigint FROM known, budget RETURNING id
    )
    SELECT CASE WHEN NOT EXISTS (SELECT FROM mail) THEN ${recordLimit()} END`);
}
