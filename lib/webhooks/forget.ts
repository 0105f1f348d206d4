import { addDays } from "../days.ts";
import { db } from "../db.ts";

export const EVENT_DAYS = 30;

export async function forgetEvents(now: Date): Promise<void> {
  await db().webhookEvent.deleteMany({ where: { createdAt: { lt: addDays(now, -EVENT_DAYS) } } });
}
