import { createHash } from "node:crypto";
import type { Adapter } from "next-auth/adapters";
import { db } from "../db.ts";
import { uuidv7 } from "../uuid.ts";

/** How exactly it is known when a session was last used, in seconds. */
export const SEEN_SECONDS = 3_600;

/** Of who logs in: by which link, in which browser. */
type About = { linkId?: string; agent?: string };

/**
 * What next-auth asks of its store. It knows an organizer by the id alone, which stands wherever next-auth wants an
 * e-mail address: so no address is in its URLs, cookies and logs.
 */
export function makeAdapter({ linkId = "", agent = "" }: About = {}): Adapter {
  const findUser = async (id: string) => {
    const found = await db().organizer.findUnique({ where: { id }, select: { id: true } });
    return found && asUser(found.id);
  };
  return {
    getUser: findUser,
    getUserByEmail: findUser,
    updateUser: async ({ id }) => asUser(id),

    /** next-auth insists on it; links are made where they are asked for (ask.ts). */
    createVerificationToken: async () => null,
    /** The link is used up by the first who comes: one conditional UPDATE. */
    async useVerificationToken({ identifier }) {
      const where = { id: linkId, organizerId: identifier, usedAt: null, expiresAt: { gt: new Date() } };
      const [link] = await db().logInLink.updateManyAndReturn({ where, data: { usedAt: new Date() } });
      return link ? { identifier, token: linkId, expires: link.expiresAt } : null;
    },

    async createSession({ sessionToken, userId, expires }) {
      await db().session.create({
        data: { id: uuidv7(), organizerId: userId, tokenDigest: digest(sessionToken), agent, expiresAt: expires },
      });
      return { sessionToken, userId, expires };
    },
    async getSessionAndUser(sessionToken) {
      const session = await db().session.findUnique({ where: { tokenDigest: digest(sessionToken) } });
      if (!session) return null;
      const { organizerId, expiresAt } = session;
      return { session: { sessionToken, userId: organizerId, expires: expiresAt }, user: asUser(organizerId) };
    },
    /** Notes that it is used. It ends when it would have: its cookie does, too. */
    async updateSession({ sessionToken }) {
      const now = new Date();
      const stale = { lt: new Date(now.getTime() - SEEN_SECONDS * 1000) };
      const where = { tokenDigest: digest(sessionToken), seenAt: stale };
      await db().session.updateMany({ where, data: { seenAt: now } });
      return null;
    },
    async deleteSession(sessionToken) {
      await db().session.deleteMany({ where: { tokenDigest: digest(sessionToken) } });
    },
  };
}

function asUser(id: string) {
  return { id, email: id, emailVerified: null };
}

/** What is kept of a session's token, so that who reads the table cannot log in. */
export function digest(sessionToken: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(sessionToken).digest());
}
