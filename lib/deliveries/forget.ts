import { addDays } from "../days.ts";
import { db } from "../db.ts";
import { IN_WORK, PACK_DAYS } from "./state.ts";

/** Deletes expired files and failed attempts, and fails packs that no worker has finished within a day. */
export async function forgetPacks(now = new Date()): Promise<void> {
  const before = (days: number) => ({ lt: addDays(now, -days) });
  const old = { endedAt: before(PACK_DAYS) };
  await db().packPart.deleteMany({ where: { pack: { state: "done", ...old } } });
  await db().pack.updateMany({ where: { state: "done", ...old }, data: { state: "gone" } });
  await db().pack.deleteMany({ where: { state: { in: ["failed", "cancelled"] }, ...old } });
  await db().pack.updateMany({
    where: { state: { in: [...IN_WORK] }, createdAt: before(1) },
    data: { state: "failed", endedAt: now },
  });
  await db().packPart.deleteMany({ where: { pack: { state: { in: ["failed", "cancelled", "gone"] } } } });
}
