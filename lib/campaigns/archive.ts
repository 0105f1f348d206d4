import { changeState, type Walker } from "./change-state.ts";

/** Takes a closed campaign off the list of open letters. Its page stays readable, with the final count. */
export async function archiveCampaign(walker: Walker) {
  return changeState(walker, { from: ["closed"], act: "campaign_archived" }, async ({ row, transaction, now }) => {
    await transaction.campaign.update({ where: { id: row.id }, data: { archivedAt: now } });
    return { ok: true } as const;
  });
}

export async function unarchiveCampaign(walker: Walker) {
  return changeState(walker, { from: ["archived"], act: "campaign_unarchived" }, async ({ row, transaction }) => {
    await transaction.campaign.update({ where: { id: row.id }, data: { archivedAt: null } });
    return { ok: true } as const;
  });
}
