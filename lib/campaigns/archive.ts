import { type Actor, changeState } from "./change-state.ts";

/** Takes a closed campaign off the list of open letters. Its page stays readable, with the final count. */
export async function archiveCampaign(actor: Actor) {
  return changeState(actor, { from: ["closed"], act: "campaign_archived" }, async ({ row, transaction, now }) => {
    await transaction.campaign.update({ where: { id: row.id }, data: { archivedAt: now } });
    return { ok: true } as const;
  });
}

export async function unarchiveCampaign(actor: Actor) {
  return changeState(actor, { from: ["archived"], act: "campaign_unarchived" }, async ({ row, transaction }) => {
    await transaction.campaign.update({ where: { id: row.id }, data: { archivedAt: null } });
    return { ok: true } as const;
  });
}
