import type { Prisma } from "#prisma/client/client.ts";
import { announceWork } from "../jobs/wake.ts";
import type { Act } from "../record/write.ts";
import { recordAct } from "../record/write.ts";
import { actOn } from "../team/access.ts";
import type { OfEvent, OfWebhook } from "./schema.ts";
import { makeWebhookSecret } from "./secret.ts";
import { openTarget, sealTarget } from "./target.ts";

type Own = { id: string; targetCipher: Uint8Array; lastNumber: number };
type Change<Error extends string> = (
  transaction: Prisma.TransactionClient,
  webhook: Own,
) => Promise<{ ok: true; secret?: string } | { ok: false; error: Error }>;

/** With its row locked, so that two clicks are one after the other. */
async function change<Error extends string>(
  organizerId: string,
  { slug, webhook }: OfWebhook,
  { act, now }: { act: Act; now: Date },
  make: Change<Error>,
) {
  const outcome = await actOn(organizerId, slug, "own", async ({ campaignId, transaction }) => {
    const [own] = await transaction.$queryRaw<Own[]>`
      SELECT id, target_cipher AS "targetCipher", last_number AS "lastNumber" FROM webhooks
      WHERE id = ${webhook}::uuid AND campaign_id = ${campaignId} FOR NO KEY UPDATE`;
    if (!own) return { ok: false, error: "unknown_webhook" } as const;
    const made = await make(transaction, own);
    if (made.ok) await recordAct(transaction, { campaignId, organizerId, act, details: { webhook }, now });
    return made;
  });
  if (outcome.ok) announceWork();
  return outcome;
}

export function removeWebhook(organizerId: string, input: OfWebhook, now = new Date()) {
  return change(organizerId, input, { act: "webhook_removed", now }, async (transaction, { id }) => {
    await transaction.webhook.delete({ where: { id } });
    return { ok: true };
  });
}

/** The secret before signs along for a day. */
export function renewSecret(organizerId: string, input: OfWebhook, now = new Date()) {
  return change(organizerId, input, { act: "webhook_renewed", now }, async (transaction, { id, targetCipher }) => {
    const target = openTarget(targetCipher);
    if (!target) return { ok: false, error: "unavailable" } as const;
    const secret = makeWebhookSecret();
    const data = { targetCipher: sealTarget({ url: target.url, secret, previous: target.secret }), renewedAt: now };
    await transaction.webhook.update({ where: { id }, data });
    return { ok: true, secret };
  });
}

/** Its open events are sent again from the first try on. */
export function resumeWebhook(organizerId: string, input: OfWebhook, now = new Date()) {
  return change(organizerId, input, { act: "webhook_resumed", now }, async (transaction, { id }) => {
    const stopped = { id, stoppedAt: { not: null } };
    const { count } = await transaction.webhook.updateMany({
      where: stopped,
      data: { stoppedAt: null, stoppedBy: null },
    });
    if (count === 0) return { ok: false, error: "already_done" } as const;
    await transaction.webhookEvent.updateMany({
      where: { webhookId: id, endedAt: null },
      data: { tries: 0, dueAt: now },
    });
    return { ok: true };
  });
}

export function testWebhook(organizerId: string, input: OfWebhook, now = new Date()) {
  return change(organizerId, input, { act: "webhook_tested", now }, async (transaction, { id, lastNumber }) => {
    const waiting = { webhookId: id, kind: "webhook.test", endedAt: null };
    if ((await transaction.webhookEvent.count({ where: waiting })) > 0)
      return { ok: false, error: "already_done" } as const;
    const number = lastNumber + 1;
    await transaction.webhook.update({ where: { id }, data: { lastNumber: number } });
    const data = { webhookId: id, number, kind: "webhook.test", createdAt: now, dueAt: now };
    await transaction.webhookEvent.create({ data });
    return { ok: true };
  });
}

/** The same `webhook-id`, with what is true now. */
export function replayEvent(organizerId: string, { event, ...input }: OfEvent, now = new Date()) {
  return change(organizerId, input, { act: "webhook_replayed", now }, async (transaction, { id }) => {
    const { count } = await transaction.webhookEvent.updateMany({
      where: { id: event, webhookId: id, endedAt: { not: null } },
      data: { endedAt: null, sentAt: null, tries: 0, dueAt: now },
    });
    return count === 1 ? { ok: true } : ({ ok: false, error: "already_done" } as const);
  });
}
