import type { Adapter } from "next-auth/adapters";
import { db } from "../db.ts";
import { uuidv7 } from "../uuid.ts";
import { digest } from "./digest.ts";
import { inUse } from "./sessions.ts";

/** How exactly the last use of a session is known; each costs a write. */
export const SEEN_SECONDS = 60;

type About = { linkId?: string; agent?: string };

/** Organizer IDs stand in for email addresses, so none appear in next-auth's URLs, cookies or logs. */
export function makeAdapter({ linkId = "", agent = "" }: About = {}): Adapter {
  const findUser = async (id: string) => {
    const found = await db().organizer.findUnique({ where: { id }, select: { id: true } });
    return found && asUser(found.id);
  };
  return {
    getUser: findUser,
    getUserByEmail: findUser,
    updateUser: async ({ id }) => asUser(id),

    /** Required by next-auth; request-link.ts makes the links. */
    createVerificationToken: async () => null,
    /** One conditional UPDATE, so that a link works once. */
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
      const where = { tokenDigest: digest(sessionToken), ...inUse(new Date()) };
      const session = await db().session.findUnique({ where });
      if (!session) return null;
      const { organizerId, expiresAt } = session;
      return { session: { sessionToken, userId: organizerId, expires: expiresAt }, user: asUser(organizerId) };
    },
    /** Does not extend the session: the cookie is not extended either. */
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
