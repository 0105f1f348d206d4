import { db } from "../db.ts";
import { HOUR_MS } from "./ceilings.ts";

const SENT_HOURS = 48;
const SALT_HOURS = 48;
const LIFTED_HOURS = 30 * 24;

export async function forgetSent(now: Date): Promise<void> {
  const before = (hours: number) => ({ lt: new Date(now.getTime() - hours * HOUR_MS) });
  await db().sentMail.deleteMany({ where: { sentAt: before(SENT_HOURS) } });
  await db().mailTally.deleteMany({ where: { slot: before(SENT_HOURS) } });
  await db().networkSalt.deleteMany({ where: { day: { lte: before(SALT_HOURS).lt } } });
  await db().hold.deleteMany({ where: { liftedAt: before(LIFTED_HOURS), mails: { none: {} } } });
}
