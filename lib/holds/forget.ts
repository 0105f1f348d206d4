import { db } from "../db.ts";
import { HOUR_MS } from "./ceilings.ts";

const SENT_HOURS = 48;
/** A salt is as old as its day, whose last hour ends a day after its first. */
const SALT_HOURS = 48;
const LIFTED_HOURS = 30 * 24;

/** Removes what was kept of sent mails and client networks, and holds that were lifted long ago. */
export async function forgetSent(now: Date): Promise<void> {
  const before = (hours: number) => ({ lt: new Date(now.getTime() - hours * HOUR_MS) });
  await db().sentMail.deleteMany({ where: { sentAt: before(SENT_HOURS) } });
  await db().mailTally.deleteMany({ where: { slot: before(SENT_HOURS) } });
  await db().networkSalt.deleteMany({ where: { day: before(SALT_HOURS) } });
  await db().hold.deleteMany({ where: { liftedAt: before(LIFTED_HOURS), mails: { none: {} } } });
}
