import { db } from "../db.ts";
import { digest } from "./digest.ts";

/** Unused for so long, a session ends. */
export const IDLE_HOURS = 12;
/** For so long after logging in, no other proof is asked. */
export const FRESH_MINUTES = 15;

const before = (now: Date, minutes: number) => new Date(now.getTime() - minutes * 60_000);

export function inUse(now: Date) {
  return { expiresAt: { gt: now }, seenAt: { gt: before(now, IDLE_HOURS * 60) } };
}

/** Whether this session began minutes ago, by a link from the mailbox. */
export async function isFresh(sessionToken: string, now = new Date()): Promise<boolean> {
  const where = { tokenDigest: digest(sessionToken), createdAt: { gt: before(now, FRESH_MINUTES) }, ...inUse(now) };
  return (await db().session.count({ where })) > 0;
}

export async function listSessions(organizerId: string, sessionToken: string, now = new Date()) {
  const sessions = await db().session.findMany({
    where: { organizerId, ...inUse(now) },
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
  const token = sessionIn(cookies);
  if (!token) return false;
  const where = { tokenDigest: digest(token), ...inUse(now) };
  return (await db().session.count({ where })) > 0;
}

export function sessionIn(cookies: string): string | undefined {
  return COOKIE.exec(cookies)?.[1];
}
