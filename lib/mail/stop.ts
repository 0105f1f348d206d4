import { digestAddress } from "../addresses/digest.ts";
import { ofAddress } from "../addresses/of-address.ts";
import { db } from "../db.ts";

/**
 * No more news, and no reminder, to who calls our mail spam, under whatever letter and by whatever spelling: it is one
 * person's mailbox. What they signed stays signed; signing anew is their own act, and its mail is sent.
 */
export async function stopMails(address: string, now: Date): Promise<void> {
  const digest = digestAddress(address);
  await db().$transaction([
    db().$executeRaw`
      WITH told AS (
        SELECT id FROM signatures WHERE ${ofAddress(digest)} AND (updates OR reminded_at IS NULL) ORDER BY id FOR UPDATE
      )
      UPDATE signatures s SET updates = false, reminded_at = coalesce(s.reminded_at, ${now}) FROM told WHERE s.id = told.id`,
    db().$executeRaw`
      DELETE FROM mails WHERE batch_id IS NULL AND organizer_id IS NULL AND update_id IS NULL
        AND kind = 'reminder' AND email_digest = ${digest}`,
  ]);
}
