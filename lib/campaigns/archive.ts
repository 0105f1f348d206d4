import { takeStep, type Walker } from "./step.ts";

/** Takes a closed campaign from the list of open letters. It stays at its address to be read, with its final count. */
export async function archiveCampaign(walker: Walker) {
  return takeStep(walker, { from: ["closed"], act: "campaign_archived" }, async ({ row, transaction, now }) => {
    await transaction.campaign.update({ where: { id: row.id }, data: { archivedAt: now } });
    return { ok: true } as const;
  });
}

/** Brings it back as it was before. */
export async function unarchiveCampaign(walker: Walker) {
  return takeStep(walker, { from: ["archived"], act: "campaign_unarchived" }, async ({ row, transaction }) => {
    await transaction.campaign.update({ where: { id: row.id }, data: { archivedAt: null } });
    return { ok: true } as const;
  });
}
