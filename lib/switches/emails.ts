import { db } from "../db.ts";
import { liftHold } from "../holds/lift.ts";
import { type By, placeHold } from "../holds/place.ts";

/** Holds emails to signatories; organizers still get theirs and can log in. */
export async function pauseEmails(subject: string, by: By, now: Date): Promise<boolean> {
  const id = await db().$transaction((transaction) => placeHold(transaction, { subject, cause: "paused", by, now }));
  return id !== undefined;
}

export async function resumeEmails(subject: string, by: By, now: Date): Promise<boolean> {
  const where = { subject, cause: "paused", liftedAt: null };
  const paused = await db().hold.findFirst({ where, select: { id: true } });
  return paused ? liftHold(paused.id, now, by) : false;
}
