import { createHash } from "node:crypto";
import { z } from "zod";
import type { Prisma } from "#prisma/client/client.ts";

/** What a form that makes something carries: the same each time that it is sent. */
export const Once = z.uuid().optional();

/**
 * Whether a form was sent before, and made what it is for: its answer was lost on the way, and it shall make no second
 * one. Asked in a transaction that holds a lock which all such forms take, so that of two at once the second knows.
 */
export async function isDone(transaction: Prisma.TransactionClient, once: string | undefined): Promise<boolean> {
  return once !== undefined && (await transaction.limit.count({ where: { key: keyOf(once) } })) > 0;
}

/** Says so, in the same transaction. It is known for a day (lib/jobs/forget.ts). */
export async function setDone(transaction: Prisma.TransactionClient, once: string | undefined, now: Date) {
  if (once !== undefined) await transaction.limit.create({ data: { key: keyOf(once), startedAt: now, used: 1 } });
}

function keyOf(once: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(`once ${once}`).digest());
}
