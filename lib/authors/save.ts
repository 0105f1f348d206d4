import type { Prisma } from "#prisma/client/client.ts";
import { revisionOf } from "../campaigns/fields.ts";
import { languagesOf } from "../locale/of-campaign.ts";
import { recordAct } from "../record/write.ts";
import { actOn, type Refused } from "../team/access.ts";
import { mayChangeShown } from "../team/role.ts";
import { fieldsOf, withAuthor } from "./find.ts";
import type { AuthorChange, AuthorRemoval } from "./schema.ts";

type Saved = { ok: true } | { ok: false; error: "overtaken" } | Refused;

/** Says whose letter it is. Editors may until the letter is published. */
export async function saveAuthor(organizerId: string, change: AuthorChange, now = new Date()): Promise<Saved> {
  return actOn(organizerId, change.campaign, "write", async ({ campaignId, role, transaction }): Promise<Saved> => {
    const row = await transaction.campaign.findUniqueOrThrow({ where: { id: campaignId }, include: withAuthor });
    if (!mayChangeShown(role, row)) return { ok: false, error: "forbidden" };
    const { kind, name, website } = change;
    const texts = languagesOf(row).map((locale) => ({ locale, authorRole: change[`role-${locale}`] }));
    const before = fieldsOf(row);
    const after = fieldsOf({ author: { kind, name, website }, texts });
    if (JSON.stringify(after) === JSON.stringify(before)) return { ok: true };
    if (change.revision !== revisionOf(before)) return { ok: false, error: "overtaken" };
    const data = { kind, name, website };
    await transaction.author.upsert({ where: { campaignId }, create: { campaignId, ...data }, update: data });
    for (const { locale, authorRole } of texts) await setRole(transaction, campaignId, locale, authorRole);
    await recordAct(transaction, { campaignId, organizerId, act: "author_saved", now });
    return { ok: true };
  });
}

export async function removeAuthor(organizerId: string, { campaign }: AuthorRemoval, now = new Date()): Promise<Saved> {
  return actOn(organizerId, campaign, "write", async ({ campaignId, role, transaction }): Promise<Saved> => {
    const { publishedAt } = await transaction.campaign.findUniqueOrThrow({ where: { id: campaignId } });
    if (!mayChangeShown(role, { publishedAt })) return { ok: false, error: "forbidden" };
    const { count } = await transaction.author.deleteMany({ where: { campaignId } });
    if (count === 0) return { ok: true };
    await setRole(transaction, campaignId, null, "");
    await recordAct(transaction, { campaignId, organizerId, act: "author_removed", now });
    return { ok: true };
  });
}

/** In one language, or in all. `updated_at` stays: it dates the summary. */
function setRole(transaction: Prisma.TransactionClient, campaignId: number, locale: string | null, role: string) {
  return transaction.$executeRaw`
    UPDATE campaign_texts SET author_role = ${role}
    WHERE campaign_id = ${campaignId} AND locale = coalesce(${locale}, locale) AND author_role <> ${role}`;
}
