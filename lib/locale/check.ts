import type { Prisma } from "#prisma/client/client.ts";
import { findRevisions } from "../letters/versions.ts";
import { recordAct } from "../record/write.ts";
import { actOn } from "../team/access.ts";
import type { Finding } from "./schema.ts";

/** Confirms a translation as of `seen`, not of later changes to the original. Published letters are skipped. */
export async function checkTranslation(organizerId: string, finding: Finding, now = new Date()) {
  const { slug, locale, of, seen } = finding;
  return actOn(organizerId, slug, "write", async ({ campaignId, transaction }) => {
    const count = await mark(transaction, campaignId, { ...finding, seen: seen < now ? seen : now });
    if (count === 0) return { ok: true } as const;
    const details = { of, locale };
    await recordAct(transaction, { campaignId, organizerId, act: "translation_checked", details, now });
    return { ok: true } as const;
  });
}

async function mark(
  transaction: Prisma.TransactionClient,
  campaignId: number,
  { of, id = 0, locale, seen }: Finding,
): Promise<number> {
  const where = { locale, updatedAt: { lt: seen } };
  const data = { updatedAt: seen };
  if (of === "summary")
    return (await transaction.campaignText.updateMany({ where: { ...where, campaignId }, data })).count;
  if (of === "reason")
    return (await transaction.reasonText.updateMany({ where: { ...where, reason: { id, campaignId } }, data })).count;
  const { draft } = await findRevisions(campaignId, transaction);
  if (!draft) return 0;
  return (await transaction.letterText.updateMany({ where: { ...where, versionId: draft.id }, data })).count;
}
