import type { Prisma } from "#prisma/client/client.ts";
import { type Actor, changeState } from "./change-state.ts";
import { setHeads } from "./head.ts";
import { readReadiness } from "./ready.ts";
import { isBlank } from "./written.ts";

export const UNSCHEDULED = { publishAt: null, publishBy: null, publishFailedAt: null };

/** Publishes a draft for good. If `seen` is given and the letter has been saved since, nothing is published. */
export async function publishCampaign(actor: Actor, seen?: string) {
  return changeState(actor, { from: ["draft"], act: "campaign_published" }, async ({ row, transaction, now }) => {
    const { lacks, seen: current } = await readReadiness(transaction, row.id, now);
    if (seen !== undefined && seen !== current) return { ok: false, error: "draft_changed" } as const;
    if (lacks.some(({ blocks }) => blocks)) return { ok: false, error: "not_ready" } as const;
    await transaction.campaign.update({ where: { id: row.id }, data: { publishedAt: now, ...UNSCHEDULED } });
    await publishFirst(transaction, row.id, now);
    return { ok: true } as const;
  });
}

/** Languages without any text are left out and can be added later. */
async function publishFirst(transaction: Prisma.TransactionClient, campaignId: number, now: Date): Promise<void> {
  const { id, texts } = await transaction.letterVersion.findFirstOrThrow({
    where: { campaignId, publishedAt: null },
    include: { texts: true },
  });
  const blank = texts.filter(isBlank).map(({ locale }) => locale);
  await transaction.letterText.deleteMany({ where: { versionId: id, locale: { in: blank } } });
  await setHeads(
    transaction,
    campaignId,
    texts.filter((text) => !isBlank(text)),
  );
  await transaction.letterVersion.update({ where: { id }, data: { publishedAt: now } });
}
