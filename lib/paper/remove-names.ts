import type { Prisma } from "#prisma/client/client.ts";
import type { Paper, Step } from "./step.ts";

export async function removeNames(transaction: Prisma.TransactionClient, { id, state }: Paper, { now, atOnce }: Step) {
  const gone = await transaction.$executeRaw`
    DELETE FROM paper_signatures WHERE import_id = ${id}::uuid AND line IN (
      SELECT line FROM paper_signatures WHERE import_id = ${id}::uuid ORDER BY line LIMIT ${atOnce})`;
  const counts = { imported: { decrement: gone } };
  if (gone === atOnce) return counts;
  await transaction.paperLine.deleteMany({ where: { importId: id } });
  await transaction.paperFault.deleteMany({ where: { importId: id } });
  return { ...counts, state: state === "removing" ? "removed" : "cancelled", queuedAt: null, endedAt: now };
}
