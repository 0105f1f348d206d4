import { digestAddress } from "../addresses/digest.ts";
import { addDays } from "../days.ts";
import { db } from "../db.ts";
import { env } from "../env.ts";

/** Invitations declined or revoked leave accounts without memberships or recorded acts. */
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
