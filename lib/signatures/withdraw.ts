import { db } from "../db.ts";

/**
 * The signatory takes a verified signature back. Again is the same as once. Returns whether it is withdrawn now. Who stood
 * first does so no more: whoever signs anew with this address may do it under another name. The second statement sees who
 * was put first while the first one waited for the row.
 */
export async function withdrawSignature(id: string, now = new Date()): Promise<boolean> {
  await db().$transaction(async (transaction) => {
    const { count } = await transaction.signature.updateMany({
      where: { id, verifiedAt: { not: null }, withdrawnAt: null, erasedAt: null },
      data: { withdrawnAt: now },
    });
    if (count > 0) await transaction.prominent.deleteMany({ where: { signatureId: id } });
  });
  return (await db().signature.count({ where: { id, withdrawnAt: { not: null } } })) === 1;
}
