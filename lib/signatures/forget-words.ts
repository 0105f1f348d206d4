import { addDays } from "../days.ts";
import { db } from "../db.ts";
import { UNVERIFIED_DAYS } from "./erase.ts";

/** Words that can no longer be verified are kept for as long as their link may be opened, and a little longer. */
const ENDED_DAYS = 7;

/** Removes the words that nobody verified in time, and those that were verified or can no longer be. Returns how many. */
export async function forgetWords(now = new Date()): Promise<number> {
  return db().$executeRaw`
    DELETE FROM pending_words w USING signatures s
    WHERE s.id = w.signature_id AND (w.created_at < ${addDays(now, -UNVERIFIED_DAYS)}
      OR (s.verified_at IS DISTINCT FROM w.beside AND greatest(w.requested_at, s.verified_at) < ${addDays(now, -ENDED_DAYS)}))`;
}
