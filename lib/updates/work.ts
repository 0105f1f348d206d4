import { db } from "../db.ts";
import { runLoop } from "../jobs/loop.ts";
import { log } from "../logger.ts";
import { firstId } from "../search/filter.ts";
import { CONSENTING } from "./mailing.ts";

const AT_ONCE = 2_000;
/** Limit of queued emails: cancelling and unsubscribing affect all others. */
const WAITING_MAX = 5_000;

/** Mailings whose last step failed, the latest last: all others go first. */
const failing = new Set<string>();

export function runMailings(signal: AbortSignal): Promise<void> {
  return runLoop("mailings", () => advanceMailing(), signal);
}

/** Progress commits with the queued emails, so each person is emailed at most once. Later signatories are left out. */
export async function advanceMailing(now = new Date(), { atOnce = AT_ONCE, waitingMax = WAITING_MAX } = {}) {
  let id: string | undefined;
  const step = db().$transaction(async (transaction) => {
    const [mailing] = await transaction.$queryRaw<Mailing[]>`
      SELECT m.update_id AS "updateId", u.campaign_id AS "campaignId", m.place, m.started_at AS "startedAt"
      FROM update_mailings m JOIN updates u ON u.id = m.update_id
      WHERE m.state = 'running' AND ${waitingMax} > (
        SELECT count(*) FROM mails WHERE update_id = m.update_id AND batch_id IS NULL)
      ORDER BY array_position(${[...failing]}::uuid[], m.update_id) NULLS FIRST, m.started_at
      LIMIT 1 FOR UPDATE OF m SKIP LOCKED`;
    if (!mailing) return false;
    const { updateId, campaignId, place, startedAt } = mailing;
    id = updateId;
    const [step] = await transaction.$queryRaw<Step[]>`
      WITH next AS (
        SELECT id, email_digest, locale, ${CONSENTING} AS wants FROM signatures
        WHERE campaign_id = ${campaignId} AND id > ${place ?? firstId(0)}::uuid
          AND id < ${firstId(startedAt.getTime() + 1)}::uuid
        ORDER BY id LIMIT ${atOnce}
      ), queued AS (
        INSERT INTO mails (kind, campaign_id, email_digest, update_id, locale, created_at)
        SELECT 'update', ${campaignId}::int, email_digest, ${updateId}::uuid, locale, ${now} FROM next
        WHERE wants ORDER BY id RETURNING 1
      )
      SELECT (SELECT count(*) FROM next)::int AS rows, (SELECT max(id::text) FROM next) AS last,
        (SELECT count(*) FROM queued)::int AS queued`;
    const { rows, last, queued } = step ?? { rows: 0, last: null, queued: 0 };
    const end = rows < atOnce ? { state: "done", endedAt: now } : {};
    await transaction.updateMailing.update({
      where: { updateId },
      data: { queued: { increment: queued }, place: last ?? place, ...end },
    });
    return true;
  });
  return step
    .finally(() => id && failing.delete(id))
    .catch((error) => {
      if (id && failing.add(id)) log("mailing_failed", { update: id });
      throw error;
    });
}

type Mailing = { updateId: string; campaignId: number; place: string | null; startedAt: Date };
type Step = { rows: number; last: string | null; queued: number };
