import { db } from "../db.ts";
import { ceilingOf, HOUR_MS, SLOT_MS } from "./ceilings.ts";
import { liftHold, releaseLifted, releaseMails } from "./lift.ts";
import { releaseProbes, splitHold } from "./probe.ts";
import { countSince } from "./rate.ts";
import { readTally } from "./tally.ts";

/** Emails that may pass a hold as a test, and the time until their outcome is known. */
export const PROBES = 20;
const PROBE_MS = 15 * 60_000;
/** One bad address among the probes does not count as a flood. */
const BAD_PROBES = 1;
const LONGEST_MS = 6 * HOUR_MS;

type Hold = { id: number; subject: string; cause: string; probedAt: Date | null; tries: number };

/** A ceiling releases what it has room for; a breaker releases probes, and is lifted if they arrive. */
export async function reviewHolds(now = new Date()): Promise<void> {
  await releaseLifted();
  const due = await db().hold.findMany({
    where: { liftedAt: null, cause: { not: "paused" }, retryAt: { lte: now } },
    select: { id: true, subject: true, cause: true, probedAt: true, tries: true },
  });
  for (const hold of due) await (hold.cause === "ceiling" ? refill(hold, now) : probe(hold, now));
}

async function refill({ id, subject }: Hold, now: Date): Promise<void> {
  const ceiling = ceilingOf(subject);
  const room = ceiling === undefined ? Number.POSITIVE_INFINITY : ceiling - (await readTally(db(), subject, now));
  const waiting = await db().mail.count({ where: { holdId: id } });
  if (waiting < room) return void (await liftHold(id, now));
  if (room > 0) await releaseMails(id, room);
  await db().hold.update({ where: { id }, data: { retryAt: new Date(now.getTime() + SLOT_MS) } });
}

async function probe({ id, subject, cause, probedAt, tries }: Hold, now: Date): Promise<void> {
  const later = (milliseconds: number) => new Date(now.getTime() + milliseconds);
  if (probedAt === null) {
    if ((await releaseProbes(id, PROBES)) === 0) return void (await liftHold(id, now));
    await db().hold.update({ where: { id }, data: { probedAt: now, retryAt: later(PROBE_MS) } });
    return;
  }
  const { sent, failed } = await countSince(subject, probedAt);
  if (sent > 0 && failed <= BAD_PROBES) return void (await liftHold(id, now));
  if ((await splitHold({ id, subject, cause, probedAt }, now)) > 0)
    return void (await db().hold.update({ where: { id }, data: { probedAt: null, retryAt: now } }));
  const retryAt = later(Math.min(HOUR_MS * 2 ** (tries + 1), LONGEST_MS));
  await db().hold.update({ where: { id }, data: { probedAt: null, tries: tries + 1, retryAt } });
}
