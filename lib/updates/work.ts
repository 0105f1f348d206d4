import { db } from "../db.ts";
import { keepAt } from "../keep-at.ts";
import { firstId } from "../signatories/filter.ts";
import { CONSENTING } from "./mailing.ts";

/** Signatures are gone through so many at a time, each time in a transaction of its own. */
const AT_ONCE = 2_000;
/** No more wait to be sent than this: what is cancelled then is not sent, and who stops the mails is not written to. */
const WAITING_MAX = 5_000;

/** Goes on with what was begun, until `signal` says stop; nobody is queued twice. */
export function runMailings(signal: AbortSignal): Promise<void> {
  return keepAt("a mailing", () => advanceMailing(), signal);
}

/**
 * Takes the oldest mailing that is not held up by its own mails one step on; returns whether there was one. Its row is
 * locked for the step, and how far it has come is stored with what it queued: by this alone each signatory is written to
 * at most once. Only those who had signed when it began: who signs later has read it already.
 */
export async function advanceMailing(now = new Date(), { atOnce = AT_ONCE, waitingMax = WAITING_MAX } = {}) {
  return db().$transaction(async (transaction) => {
    const [mailing] = await transaction.$queryRaw<Mailing[]>`
      SELECT m.update_id AS "updateId", u.campaign_id AS "campaignId", m.place, m.started_at AS "startedAt"
      FROM update_mailings m JOIN updates u ON u.id = m.update_id
      WHERE m.state = 'running' AND ${waitingMax} > (
        SELECT count(*) FROM mails WHERE update_id = m.update_id AND batch_id IS NULL)
      ORDER BY m.started_at LIMIT 1 FOR UPDATE OF m SKIP LOCKED`;
    if (!mailing) return false;
    const { updateId, campaignId, place, startedAt } = mailing;
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
}

type Mailing = { updateId: string; campaignId: number; place: string | null; startedAt: Date };
type Step = { rows: number; last: string | null; queued: number };
