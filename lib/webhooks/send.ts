import { db } from "../db.ts";
import { env } from "../env.ts";
import { recordAct } from "../record/write.ts";
import { makePayload, messageId } from "./payload.ts";
import { type Answer, post, type Ways } from "./post.ts";
import { signMessage } from "./secret.ts";
import type { Taken } from "./take.ts";
import { openTarget, secretsInForce } from "./target.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Between tries, as Standard Webhooks suggests: three days in all. */
export const PAUSES = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, ...[2, 5, 10, 14, 20, 24].map((hours) => hours * HOUR)];
const JITTER = 0.1;
const RETRY_AFTER_MAX = 24 * HOUR;
const GONE = 410;

/** At least once, always with the same `webhook-id`. */
export async function sendEvent(taken: Taken, now = new Date(), ways: Partial<Ways> = {}): Promise<Answer> {
  const answer = await attempt(taken, now, { networks: env().WEBHOOK_NETWORKS, ...ways });
  await settle(taken, answer, now);
  return answer;
}

async function attempt(taken: Taken, now: Date, ways: Ways): Promise<Answer> {
  const target = openTarget(taken.targetCipher);
  if (!target) return { fault: "unreadable" };
  const body = JSON.stringify(await makePayload(taken, now));
  const secrets = secretsInForce(target, taken.renewedAt, now);
  return post(target.url, { body, headers: signMessage(secrets, { id: messageId(taken.id), body, now }) }, ways);
}

/** Does nothing once another worker has settled the same try. */
async function settle({ id, webhookId, kind, tries, campaignId }: Taken, answer: Answer, now: Date): Promise<void> {
  const status = "status" in answer ? answer.status : null;
  const isSent = status !== null && status >= 200 && status < 300;
  const pause = kind === "webhook.test" ? undefined : PAUSES[tries];
  const isOver = isSent || status === GONE || pause === undefined;
  await db().$transaction(async (transaction) => {
    await transaction.$queryRaw`SELECT id FROM webhooks WHERE id = ${webhookId}::uuid FOR NO KEY UPDATE`;
    const { count } = await transaction.webhookEvent.updateMany({
      where: { id, tries, endedAt: null },
      data: {
        ...{ tries: tries + 1, triedAt: now, status, fault: "fault" in answer ? answer.fault : null },
        ...(isOver ? { endedAt: now, sentAt: isSent ? now : null } : { dueAt: dueAfter(pause, answer, now) }),
      },
    });
    if (count === 0) return;
    const stops = isOver && !isSent && kind !== "webhook.test";
    const stoppedBy = status === GONE ? "gone" : "failures";
    const data = { leasedUntil: null, ...(stops && { stoppedAt: now, stoppedBy }) };
    await transaction.webhook.updateMany({ where: { id: webhookId }, data });
    const details = { by: "clock", cause: stoppedBy, webhook: webhookId };
    if (stops) await recordAct(transaction, { campaignId, organizerId: null, act: "webhook_stopped", details, now });
  });
}

function dueAfter(pause: number, answer: Answer, now: Date): Date {
  const asked = "retryAfter" in answer ? Math.min(answer.retryAfter * SECOND, RETRY_AFTER_MAX) : 0;
  return new Date(now.getTime() + Math.max(asked, pause * (1 + JITTER * (2 * Math.random() - 1))));
}
