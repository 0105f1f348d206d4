import { digestAddress } from "../addresses/digest.ts";
import { ofAddress } from "../addresses/of-address.ts";
import { db } from "../db.ts";
import { stopAsking } from "../signatures/consent.ts";

/** For all letters and spellings of the mailbox. Signing again sends its email. */
export async function stopMails(address: string, now: Date): Promise<void> {
  const digest = digestAddress(address);
  await db().$transaction([
    stopAsking(ofAddress(digest), now),
    db().$executeRaw`
      WITH stopped AS (
        SELECT id FROM signatures WHERE ${ofAddress(digest)} AND (updates OR reminded_at IS NULL) ORDER BY id FOR UPDATE
      )
      UPDATE signatures s SET updates = false, reminded_at = coalesce(s.reminded_at, ${now}) FROM stopped WHERE s.id = stopped.id`,
    db().$executeRaw`
      DELETE FROM mails WHERE batch_id IS NULL AND organizer_id IS NULL AND update_id IS NULL
        AND kind = 'reminder' AND email_digest = ${digest}`,
  ]);
}
