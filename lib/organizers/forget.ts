import { digestAddress } from "../addresses/digest.ts";
import { db } from "../db.ts";
import { env } from "../env.ts";

const DAY = 86_400_000;

/**
 * Removes the accounts of those who were only ever invited, and declined or were called back: they are of no team, and
 * nothing in a record is theirs.
 */
export async function forgetOrganizers(now = new Date()): Promise<void> {
  const gone = {
    createdAt: { lte: new Date(now.getTime() - DAY) },
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
