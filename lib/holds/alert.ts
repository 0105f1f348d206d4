import type { Prisma } from "#prisma/client/client.ts";
import { hostDigests } from "../organizers/host.ts";
import { HOUR_MS } from "./ceilings.ts";

type About = { id: number; subject: string; campaignId: number | null; now: Date };

export async function queueAlerts(transaction: Prisma.TransactionClient, about: About): Promise<void> {
  const { id, subject, campaignId, now } = about;
  const hourAgo = new Date(now.getTime() - HOUR_MS);
  await transaction.$executeRaw`
    WITH due AS (
      UPDATE holds SET alerted_at = ${now} WHERE id = ${id}
        AND NOT EXISTS (SELECT FROM holds h WHERE h.subject = ${subject} AND h.alerted_at > ${hourAgo})
      RETURNING id
    )
    INSERT INTO mails (kind, organizer_id, campaign_id, locale, created_at)
    SELECT 'alert', o.id, ${campaignId}::int, o.locale, ${now} FROM due, organizers o
    WHERE o.email_digest = ANY(${hostDigests()}::bytea[])
      OR EXISTS (SELECT FROM memberships m WHERE m.organizer_id = o.id AND m.campaign_id = ${campaignId}::int
        AND m.role = 'owner' AND m.accepted_at IS NOT NULL)`;
}
