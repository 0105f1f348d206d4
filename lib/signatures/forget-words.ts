import { addDays } from "../days.ts";
import { db } from "../db.ts";
import { UNVERIFIED_DAYS } from "./erase.ts";
import { forgetPartnerConsents } from "./partner-consents.ts";

/** How long words are kept that can no longer be verified; longer than their link is valid. */
const ENDED_DAYS = 7;

export async function forgetWords(now = new Date()): Promise<number> {
  const forgotten = await db().$executeRaw`
    DELETE FROM pending_words w USING signatures s
    WHERE s.id = w.signature_id AND (w.created_at < ${addDays(now, -UNVERIFIED_DAYS)}
      OR (s.verified_at IS DISTINCT FROM w.beside AND greatest(w.requested_at, s.verified_at) < ${addDays(now, -ENDED_DAYS)}))`;
  await forgetPartnerConsents();
  return forgotten;
}
