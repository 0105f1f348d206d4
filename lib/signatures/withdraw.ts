import { db } from "../db.ts";

/** Idempotent. The prominent place is lost, since the address may sign again under another name. */
export async function withdrawSignature(id: string, now = new Date()): Promise<boolean> {
  await db().$transaction(async (transaction) => {
    const { count } = await transaction.signature.updateMany({
      where: { id, verifiedAt: { not: null }, withdrawnAt: null, erasedAt: null },
      data: { withdrawnAt: now },
    });
    // Also sees a place that was given while the update waited for the row.
    if (count > 0) await transaction.prominent.deleteMany({ where: { signatureId: id } });
  });
  return (await db().signature.count({ where: { id, withdrawnAt: { not: null } } })) === 1;
}
