import { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";
import { dayOf, storedTerms, termsOf } from "../search/terms.ts";
import { unseal } from "../secrets/seal.ts";
import { assignDetails } from "./detail-columns.ts";
import type { Correction } from "./schema.ts";

const { sql } = Prisma;

/** A changed comment must be approved again, and a changed name loses its prominent place. */
export async function correctSignature(id: string, input: Correction): Promise<void> {
  await db().$transaction(async (transaction) => {
    // Terms and fields must come from the same correction.
    await transaction.$queryRaw`SELECT FROM signatures WHERE id = ${id}::uuid FOR UPDATE`;
    const kept = await transaction.signature.findUnique({
      where: { id, erasedAt: null, verifiedAt: { not: null } },
      select: KEPT,
    });
    if (!kept?.emailCipher) return;
    const { campaignId, createdAt, emailCipher, ...rest } = kept;
    const terms = termsOf({ ...rest, ...input, email: unseal(emailCipher).toString() }, createdAt);
    const stored = storedTerms(terms, dayOf(createdAt), sql`campaign_id`, sql`letter_version_id`);
    const isUnchanged = rest.comment === (input.comment ?? null);
    await transaction.$executeRaw`
      UPDATE signatures SET name = ${input.name}, ${assignDetails(input)}, terms = ${stored},
        comment_approved_at = CASE WHEN ${isUnchanged} THEN comment_approved_at END,
        comment_refused_at = CASE WHEN ${isUnchanged} THEN comment_refused_at END
      WHERE id = ${id}::uuid`;
    if (rest.name !== input.name) await transaction.prominent.deleteMany({ where: { campaignId, signatureId: id } });
  });
}

const KEPT = {
  ...{ campaignId: true, createdAt: true, emailCipher: true, locale: true, listed: true, source: true },
  name: true,
  comment: true,
} satisfies Prisma.SignatureSelect;
