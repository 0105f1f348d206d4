import { addDays } from "../days.ts";
import { db } from "../db.ts";
import { OPEN, PAPER_DAYS } from "./state.ts";

const ARRIVING_MS = 3_600_000;

export async function forgetPaper(now = new Date()): Promise<void> {
  const old = { lt: addDays(now, -PAPER_DAYS) };
  const broken = { lt: new Date(now.getTime() - ARRIVING_MS) };
  await db().paperImport.deleteMany({ where: { state: "receiving", createdAt: broken } });
  const left = OPEN.filter((state) => state !== "receiving" && state !== "importing");
  await db().$transaction([
    db().paperPart.deleteMany({ where: { import: { state: { in: left }, createdAt: old } } }),
    db().paperImport.updateMany({
      where: { state: { in: left }, createdAt: old, imported: 0 },
      data: { state: "cancelling", queuedAt: now },
    }),
  ]);
  await db().paperFault.deleteMany({ where: { import: { endedAt: old } } });
  await db().paperImport.deleteMany({ where: { state: "cancelled", endedAt: old } });
}
