import type { Prisma } from "#prisma/client/client.ts";
import { languagesOf } from "../locale/of-campaign.ts";
import { recordAct } from "../record/write.ts";
import { actOn } from "../team/access.ts";
import { findLinked } from "./linked.ts";
import { revisionOf } from "./revision.ts";
import { kindOf, lackOf, lackOfFacts, type UpdateChange } from "./schema.ts";

const include = { texts: true, campaign: { include: { texts: { select: { locale: true } } } } } as const;
type Row = Prisma.UpdateGetPayload<{ include: typeof include }>;

/** Facts are saved only with the campaign's own language. A public update's number never changes. */
export async function saveUpdate(organizerId: string, change: UpdateChange, now = new Date()) {
  const { slug, id, revision, locale, title, person, place, text, alt, ...facts } = change;
  const words = { title, person, place, text, alt };
  return actOn(organizerId, slug, "update", async ({ campaignId, transaction }) => {
    const row = await transaction.update.findFirst({ where: { id, campaignId }, include });
    if (!row) return { ok: false, error: "update_gone" } as const;
    if (!languagesOf(row.campaign).includes(locale)) return { ok: false, error: "unknown_language" } as const;
    const kind = kindOf(row.kind);
    const isOwn = locale === row.campaign.defaultLocale;
    const finalFacts = row.publishedAt && row.count !== null ? { ...facts, count: row.count } : facts;
    const issues = [...(isOwn ? lackOfFacts(kind, finalFacts) : []), ...lackOf(kind, words)];
    if (issues.length > 0) return { ok: false, error: "required", issues } as const;
    const linked = await findLinked(transaction, campaignId, kind, finalFacts);
    if (!linked.ok) return linked;
    const written = isOwn ? { ...linked.facts, day: finalFacts.day } : {};
    const isNewFacts = isOwn && isOther(row, written);
    const saved = row.texts.find((known) => known.locale === locale);
    const isNewWords = !saved || isOther(saved, words);
    if (!isNewFacts && !isNewWords) return { ok: true } as const;
    if (revisionOf(row, locale) !== revision) return { ok: false, error: "overtaken" } as const;

    const corrected = row.publishedAt ? { correctedAt: now } : {};
    await transaction.update.update({
      where: { id },
      data: { ...corrected, ...(isNewFacts && { ...written, revision: { increment: 1 } }) },
    });
    if (isNewWords)
      await transaction.updateText.upsert({
        where: { updateId_locale: { updateId: id, locale } },
        create: { updateId: id, locale, ...words, updatedAt: now },
        update: { ...words, updatedAt: now, revision: { increment: 1 } },
      });
    const details = { update: id, kind, locale };
    await recordAct(transaction, { campaignId, organizerId, act: "update_saved", details, now });
    return { ok: true } as const;
  });
}

function isOther(row: Partial<Row> | Row["texts"][number], written: Record<string, unknown>): boolean {
  const plain = (value: unknown) => (value instanceof Date ? value.getTime() : value);
  return Object.entries(written).some(([name, value]) => plain(Reflect.get(row, name)) !== plain(value));
}
