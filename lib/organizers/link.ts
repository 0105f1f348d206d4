import { db } from "../db.ts";
import { makeToken, readToken } from "../verification/token.ts";

/** A mailed link logs in once, within this time. */
export const LINK_MINUTES = 15;

/** What stands in the mail: made anew from the row, so that nothing that logs in is stored. */
export function makeLinkToken({ id, expiresAt }: { id: string; expiresAt: Date }): string {
  return makeToken("log-in", id, expiresAt);
}

/** The link of a token while it can still log in. Looking at it changes nothing: mail scanners open links. */
export async function findLink(token: string, now = new Date()) {
  const claim = readToken("log-in", token);
  if (!claim) return;
  const link = await db().logInLink.findUnique({ where: { id: claim.id, usedAt: null } });
  return link && link.expiresAt > now ? link : undefined;
}
