import { z } from "zod";
import { db } from "../db.ts";
import { type Actor, changeState } from "./change-state.ts";
import { instantOf } from "./time-zone.ts";

const Closing = z.object({ planned: z.iso.datetime().transform((text) => new Date(text)) });

/** Ends signing now. Verification stays possible for GRACE_HOURS. */
export async function closeCampaign(actor: Actor) {
  return changeState(
    actor,
    { from: ["not_open", "open"], act: "campaign_closed" },
    async ({ row, transaction, now }) => {
      await transaction.campaign.update({ where: { id: row.id }, data: { closesAt: now } });
      return { ok: true, details: row.closesAt ? { planned: row.closesAt.toISOString() } : undefined } as const;
    },
  );
}

/** The closing date, still to come, that a letter had when it was closed by hand. */
export async function findPlannedEnd(campaignId: number, now = new Date()): Promise<Date | null> {
  const last = await db().auditEvent.findFirst({
    where: { campaignId, act: { in: ["campaign_closed", "campaign_reopened"] } },
    orderBy: { id: "desc" },
    select: { details: true },
  });
  const planned = Closing.safeParse(last?.details).data?.planned;
  return planned && planned > now ? planned : null;
}

/** `wall`: the end as a clock in the campaign's time zone shows it. */
export async function reopenCampaign(actor: Actor, wall: Date | null) {
  return changeState(actor, { from: ["closed"], act: "campaign_reopened" }, async ({ row, transaction, now }) => {
    // What the clock began to erase stays erased, so nobody could tell who signs twice.
    if (await transaction.retentionRun.count({ where: { campaignId: row.id } }))
      return { ok: false, error: "names_erased" } as const;
    const closesAt = wall && instantOf(wall, row.timeZone);
    if (closesAt && closesAt <= now) return { ok: false, error: "closes_in_the_past" } as const;
    if (closesAt && row.opensAt && closesAt <= row.opensAt)
      return { ok: false, error: "closes_before_opening" } as const;
    await transaction.campaign.update({ where: { id: row.id }, data: { closesAt } });
    return { ok: true, details: { closesAt: closesAt?.toISOString() ?? null } } as const;
  });
}
