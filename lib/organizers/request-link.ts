import { Prisma } from "#prisma/client/client.ts";
import { digestAddress } from "../addresses/digest.ts";
import { db } from "../db.ts";
import { recordLimit, takeFromAddress } from "../limits/take.ts";
import type { Locale } from "../locale/locales.ts";
import { uuidv7 } from "../uuid.ts";
import { isLogInClosed } from "./closed.ts";
import { isHost } from "./host.ts";
import { LINK_MINUTES } from "./link.ts";

const { sql } = Prisma;

const USABLE_MINUTES = 5;

/** The same statement and commit time for everyone. Beyond the budget a link is sent only if none is usable. */
export async function requestLogInLink(
  email: string,
  path: string,
  locale: Locale,
  now = new Date(),
  hasShare = true,
): Promise<void> {
  const digest = digestAddress(email);
  const host = isHost(digest);
  const isOpen = !(await isLogInClosed());
  const expiresAt = new Date(now.getTime() + LINK_MINUTES * 60_000);
  const usable = new Date(now.getTime() + USABLE_MINUTES * 60_000);
  await db().$queryRaw`
    WITH organizer AS (
      SELECT id, email_digest FROM organizers o WHERE email_digest = ${digest}
        AND (${host} OR ${isOpen}::boolean AND EXISTS (SELECT FROM memberships WHERE organizer_id = o.id))
    ), budget AS (
      ${takeFromAddress("log_in", { digest: sql`email_digest`, now, from: sql`FROM organizer WHERE ${hasShare}::boolean` })}
    ), link AS (
      INSERT INTO log_in_links (id, organizer_id, path, created_at, expires_at)
      SELECT ${uuidv7(now.getTime())}::uuid, id, ${path}, ${now}, ${expiresAt} FROM organizer o
      WHERE EXISTS (SELECT FROM budget)
        OR NOT EXISTS (SELECT FROM log_in_links WHERE organizer_id = o.id AND used_at IS NULL AND expires_at > ${usable})
      RETURNING id, organizer_id
    ), mail AS (
      INSERT INTO mails (kind, organizer_id, link_id, locale, created_at)
      SELECT 'log_in', organizer_id, id, ${locale}, ${now} FROM link RETURNING id
    )
    SELECT CASE WHEN NOT EXISTS (SELECT FROM mail) THEN ${recordLimit()} END`;
}
