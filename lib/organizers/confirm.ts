import { noteSecurity } from "../health/security.ts";
import type { Organizer } from "./find.ts";
import { requestLogInLink } from "./request-link.ts";
import { isFresh } from "./sessions.ts";

export const CONFIRMED = "/organize/confirmed";

type Who = Pick<Organizer, "id" | "email" | "locale">;

/** For acts that a thief of a session would want. Emails a link unless the organizer has just logged in. */
export async function confirmsOrAsks(who: Who, sessionToken: string, now = new Date()): Promise<boolean> {
  if (await isFresh(sessionToken, now)) return true;
  noteSecurity("confirmation_asked", "", who.id);
  await requestLogInLink(who.email, CONFIRMED, who.locale, now);
  return false;
}
