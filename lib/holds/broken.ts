import type { Prisma } from "#prisma/client/client.ts";
import { placeHold } from "./place.ts";
import { BROKEN } from "./subject.ts";

/** Holds emails that cannot be composed, until someone fixes the cause and lifts the hold. */
export async function holdBroken(transaction: Prisma.TransactionClient, ids: bigint[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  await placeHold(transaction, { subject: BROKEN, cause: "broken", now });
  await transaction.$executeRaw`
    UPDATE mails SET hold_id = h.id, probe_of = NULL FROM holds h
    WHERE h.subject = ${BROKEN} AND h.lifted_at IS NULL AND mails.id = ANY(${ids}::bigint[])`;
}
