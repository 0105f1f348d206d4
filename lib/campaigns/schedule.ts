import { db } from "../db.ts";
import { log } from "../logger.ts";
import { type Actor, changeState } from "./change-state.ts";
import { publishCampaign, UNSCHEDULED } from "./publish.ts";
import { readReadiness } from "./ready.ts";
import { instantOf } from "./time-zone.ts";

/** `wall`: when a ready draft will be published, as a clock in the campaign's time zone shows it. */
export async function schedulePublication(actor: Actor, wall: Date | null) {
  return changeState(actor, { from: ["draft"], act: "campaign_scheduled" }, async ({ row, transaction, now }) => {
    const publishAt = wall && instantOf(wall, row.timeZone);
    if (!publishAt) return { ok: false, error: "needs_a_date" } as const;
    if (publishAt <= now) return { ok: false, error: "publishes_in_the_past" } as const;
    const { lacks } = await readReadiness(transaction, row.id, publishAt);
    if (lacks.some(({ blocks }) => blocks)) return { ok: false, error: "not_ready" } as const;
    const data = { publishAt, publishBy: actor.organizerId, publishFailedAt: null };
    await transaction.campaign.update({ where: { id: row.id }, data });
    return { ok: true, details: { publishAt: publishAt.toISOString() } } as const;
  });
}

export async function unschedulePublication(actor: Actor) {
  return changeState(actor, { from: ["draft"], act: "campaign_unscheduled" }, async ({ row, transaction }) => {
    if (!row.publishAt) return { ok: false, error: "already_done" } as const;
    await transaction.campaign.update({ where: { id: row.id }, data: UNSCHEDULED });
    return { ok: true } as const;
  });
}

/** Publishes what is written by then. What is not ready, or whose scheduler no longer owns it, stays a draft that says so. */
export async function publishDue(now = new Date()): Promise<void> {
  const due = await db().campaign.findMany({
    where: { publishedAt: null, publishAt: { lte: now } },
    select: { id: true, slug: true, publishBy: true },
  });
  for (const { id, slug, publishBy } of due) {
    const outcome = await publishCampaign({ organizerId: publishBy ?? "", slug, clock: () => now });
    if (outcome.ok || outcome.error === "already_done") continue;
    log("publication_failed", { campaign: id, text: outcome.error });
    await db().campaign.updateMany({
      where: { id, publishedAt: null, publishAt: { lte: now } },
      data: { ...UNSCHEDULED, publishFailedAt: now },
    });
  }
}
