import type { Prisma } from "#prisma/client/client.ts";
import { recordAct } from "../record/write.ts";
import { actOn, type Refused } from "../team/access.ts";
import type { OfSample } from "./schema.ts";

type Approved = { ok: true } | { ok: false; error: "sample_moved" | "log_not_ready" } | Refused;

/** Fixes the newest checkpoint, before the seed is known. What was named no longer changes, so the owner saw it. */
export async function approveSample(
  organizerId: string,
  { slug, sample: id }: OfSample,
  now = new Date(),
): Promise<Approved> {
  return actOn(organizerId, slug, "own", async ({ campaignId, transaction }): Promise<Approved> => {
    const log = await findFixable(transaction, campaignId);
    if (!log) return { ok: false, error: "log_not_ready" };
    const named = await transaction.sample.findFirst({ where: { id, campaignId, state: "named" } });
    if (!named?.namedAt) return { ok: false, error: "sample_moved" };
    const fixedAt = new Date(Math.max(now.getTime(), named.namedAt.getTime()));
    const data = { state: "fixed", checkpoint: log.checkpoint, fixedAt };
    await transaction.sample.update({ where: { id }, data });
    const details = { number: named.number };
    await recordAct(transaction, { campaignId, organizerId, act: "sample_approved", details, now });
    return { ok: true };
  });
}

type Fixable = { checkpoint: string; count: number };

/** The published checkpoint, once all signatures from before the log are in it. */
export async function findFixable(
  transaction: Prisma.TransactionClient,
  campaignId: number,
): Promise<Fixable | undefined> {
  const log = await transaction.log.findUnique({ where: { campaignId, filled: true, publishedCount: { gt: 0 } } });
  return log?.checkpoint ? { checkpoint: log.checkpoint, count: log.publishedCount } : undefined;
}
