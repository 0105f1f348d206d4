import type { Prisma } from "#prisma/client/client.ts";
import { announceBurst } from "../webhooks/announce.ts";

const HOUR_MS = 3_600_000;

type About = { burst: number; campaignId: number; holds: boolean; now: Date };

/** An email to stewards and owners: at most one an hour about what is only noticed, and one about what is held. */
export async function queueAlert(transaction: Prisma.TransactionClient, about: About): Promise<void> {
  const { burst, campaignId, holds, now } = about;
  const hourAgo = new Date(now.getTime() - HOUR_MS);
  const queued = await transaction.$executeRaw`
    WITH due AS (
      UPDATE bursts SET alerted_at = ${now} WHERE id = ${burst} AND NOT EXISTS (
        SELECT FROM bursts b WHERE b.campaign_id = ${campaignId} AND b.alerted_at > ${hourAgo} AND b.holds >= ${holds}
          AND b.id <> ${burst})
      RETURNING id
    )
    INSERT INTO mails (kind, organizer_id, campaign_id, locale, created_at)
    SELECT 'burst', o.id, ${campaignId}, o.locale, ${now} FROM due, organizers o
    WHERE EXISTS (SELECT FROM memberships m WHERE m.organizer_id = o.id AND m.campaign_id = ${campaignId}
      AND m.role IN ('owner', 'steward') AND m.accepted_at IS NOT NULL)`;
  if (queued > 0) await announceBurst(transaction, { campaignId, burst, now });
}
