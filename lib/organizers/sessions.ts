import { db } from "../db.ts";
import { digest } from "./adapter.ts";

export async function listSessions(organizerId: string, sessionToken: string, now = new Date()) {
  const sessions = await db().session.findMany({
    where: { organizerId, expiresAt: { gt: now } },
    orderBy: [{ seenAt: "desc" }, { id: "desc" }],
  });
  const own = Buffer.from(digest(sessionToken));
  return sessions.map(({ id, agent, createdAt, seenAt, tokenDigest }) => ({
    id,
    agent,
    createdAt,
    seenAt,
    current: own.equals(tokenDigest),
  }));
}

/** Ending all sessions voids unused links, too. */
export async function endSessions(organizerId: string, id?: string): Promise<void> {
  await db().session.deleteMany({ where: { organizerId, id } });
  if (id === undefined) await db().logInLink.deleteMany({ where: { organizerId, usedAt: null } });
}

export async function endSession(sessionToken: string): Promise<void> {
  await db().session.deleteMany({ where: { tokenDigest: digest(sessionToken) } });
}

const COOKIE = /(?:^|;\s*)(?:__Secure-)?next-auth\.session-token=([\w-]{20,100})(?:;|$)/;

export async function holdsSession(cookies: string, now = new Date()): Promise<boolean> {
  const token = COOKIE.exec(cookies)?.[1];
  if (!token) return false;
  const where = { tokenDigest: digest(token), expiresAt: { gt: now } };
  return (await db().session.count({ where })) > 0;
}
