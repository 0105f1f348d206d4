import { db } from "../db.ts";
import { IN_WORK } from "./state.ts";

/** Fails a pack whose job has run out of retries. */
export async function givePackUp(id: string, now = new Date()): Promise<void> {
  const left = { id, state: { in: [...IN_WORK] } };
  const { count } = await db().pack.updateMany({ where: left, data: { state: "failed", endedAt: now } });
  if (count === 1) await db().packPart.deleteMany({ where: { packId: id } });
}
