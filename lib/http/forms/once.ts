import { createHash } from "node:crypto";
import { z } from "zod";
import type { Prisma } from "#prisma/client/client.ts";

/** An idempotency key. */
export const Once = z.uuid().optional();

/** Call it under a lock that all such forms take, so that concurrent copies see it. */
export async function isDone(transaction: Prisma.TransactionClient, once: string | undefined): Promise<boolean> {
  return once !== undefined && (await transaction.limit.count({ where: { key: keyOf(once) } })) > 0;
}

/** Records the key in the same transaction, for a day (lib/jobs/forget.ts). */
export async function setDone(transaction: Prisma.TransactionClient, once: string | undefined, now: Date) {
  if (once !== undefined) await transaction.limit.create({ data: { key: keyOf(once), startedAt: now, used: 1 } });
}

function keyOf(once: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(`once ${once}`).digest());
}
