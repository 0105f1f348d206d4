import { digestAddress } from "../addresses/digest.ts";
import { addDays } from "../days.ts";
import { db } from "../db.ts";
import { env } from "../env.ts";

/**
 * Removes the accounts of those who were only ever invited, and declined or were called back: they are of no team, and
 * nothing in a record is theirs.
 */
export async function forgetOrganizers(now = new Date()): Promise<void> {
  const gone = {
    createdAt: { lte: addDays(now, -1) },
    emailDigest: { notIn: env().ORGANIZERS.map(digestAddress) },
    memberships: { none: {} },
    events: { none: {} },
    mails: { none: {} },
  };
  await db().$transaction([
    db().session.deleteMany({ where: { organizer: gone } }),
    db().logInLink.deleteMany({ where: { organizer: gone } }),
    db().organizer.deleteMany({ where: { ...gone, sessions: { none: {} }, links: { none: {} } } }),
  ]);
}
