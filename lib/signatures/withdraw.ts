import { db } from "../db.ts";

/** The signatory takes a verified signature back. Again is the same as once. Returns whether it is withdrawn now. */
export async function withdrawSignature(id: string, now = new Date()): Promise<boolean> {
  await db().signature.updateMany({
    where: { id, verifiedAt: { not: null }, withdrawnAt: null, erasedAt: null },
    data: { withdrawnAt: now },
  });
  return (await db().signature.count({ where: { id, withdrawnAt: { not: null } } })) === 1;
}
