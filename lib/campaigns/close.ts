import { type Actor, changeState } from "./change-state.ts";
import { instantOf } from "./time-zone.ts";

/** Ends signing now. Verification stays possible for GRACE_HOURS. */
export async function closeCampaign(actor: Actor) {
  return changeState(
    actor,
    { from: ["not_open", "open"], act: "campaign_closed" },
    async ({ row, transaction, now }) => {
      await transaction.campaign.update({ where: { id: row.id }, data: { closesAt: now } });
      return { ok: true } as const;
    },
  );
}

/** `wall`: the end as a clock in the campaign's time zone shows it. */
export async function reopenCampaign(actor: Actor, wall: Date | null) {
  return changeState(actor, { from: ["closed"], act: "campaign_reopened" }, async ({ row, transaction, now }) => {
    const closesAt = wall && instantOf(wall, row.timeZone);
    if (closesAt && closesAt <= now) return { ok: false, error: "closes_in_the_past" } as const;
    if (closesAt && row.opensAt && closesAt <= row.opensAt)
      return { ok: false, error: "closes_before_opening" } as const;
    await transaction.campaign.update({ where: { id: row.id }, data: { closesAt } });
    return { ok: true, details: { closesAt: closesAt?.toISOString() ?? null } } as const;
  });
}
