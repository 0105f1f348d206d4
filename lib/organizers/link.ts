import { db } from "../db.ts";
import { makeToken, readToken } from "../verification/token.ts";

export const LINK_MINUTES = 15;

/** Derived from the row, so that it is never stored. */
export function makeLinkToken({ id, expiresAt }: { id: string; expiresAt: Date }): string {
  return makeToken("log-in", id, expiresAt);
}

/** Does not use the link: email scanners open it. */
export async function findLink(token: string, now = new Date()) {
  const claim = readToken("log-in", token);
  if (!claim) return;
  const link = await db().logInLink.findUnique({ where: { id: claim.id, usedAt: null } });
  return link && link.expiresAt > now ? link : undefined;
}

export async function findOwner(token: string): Promise<string | undefined> {
  const claim = readToken("log-in", token);
  const link = claim && (await db().logInLink.findUnique({ where: { id: claim.id } }));
  return link?.organizerId;
}
