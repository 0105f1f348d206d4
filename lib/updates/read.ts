import { countSignatures } from "../counters/count.ts";
import { db } from "../db.ts";
import { languagesOf } from "../locale/of-campaign.ts";
import { translationState } from "../locale/translation.ts";
import { findLast } from "../record/last.ts";
import { checkAccess } from "../team/access.ts";
import { dayOf } from "./fields.ts";
import { lifeOf, mailingOf } from "./list.ts";
import { revisionOf, seenOf } from "./revision.ts";
import { kindOf } from "./schema.ts";
import { type UpdateView, viewInclude, viewOf } from "./view.ts";

type Options = { locale?: string; saver?: boolean };

export async function readUpdate(organizerId: string, slug: string, id: string, options: Options = {}) {
  const access = await checkAccess(organizerId, slug, "update");
  if (!access.ok) return access;
  const { campaignId, role } = access;
  const row = await db().update.findFirst({
    where: { id, campaignId },
    include: {
      ...viewInclude,
      mailing: true,
      _count: { select: { mails: true } },
      picture: { omit: { large: true } },
      campaign: { include: { texts: { select: { locale: true } } } },
    },
  });
  if (!row) return { ok: false, error: "update_gone" } as const;
  const own = row.campaign.defaultLocale;
  const languages = languagesOf(row.campaign);
  const locale = languages.find((language) => language === (options.locale ?? own));
  if (!locale) return { ok: false, error: "unknown_language" } as const;
  const textIn = (language: string) => row.texts.find((text) => text.locale === language);
  const update = {
    ...{ id, campaignId, locale, own, kind: kindOf(row.kind), life: lifeOf(row) },
    facts: {
      ...{ day: dayOf(row.day), time: row.time, count: row.count, pack: row.packId },
      answers: row.answersId,
      outcome: row.outcome,
    },
    text: textIn(locale),
    original: locale === own ? undefined : textIn(own),
    languages: languages.map((language) => ({
      locale: language,
      standing: translationState(row.texts, language, own),
    })),
    views: languages.map((language): UpdateView => viewOf(row, language)),
    thumbnail: row.picture?.small, // the team may see it before publication
    revision: revisionOf(row, locale),
    seen: seenOf(row),
    mailing: row.mailing ? mailingOf(row.mailing, row._count.mails) : undefined,
    saved: options.saver
      ? await findLast({ campaignId, acts: ["update_saved", "update_added"], details: { update: id } })
      : undefined,
  };
  return { ok: true, role, update } as const;
}
export type ReadUpdate = Extract<Awaited<ReturnType<typeof readUpdate>>, { ok: true }>["update"];

export async function readChoices(organizerId: string, slug: string) {
  const access = await checkAccess(organizerId, slug, "update");
  if (!access.ok) return access;
  const { campaignId } = access;
  const campaign = await db().campaign.findUniqueOrThrow({
    where: { id: campaignId },
    select: { defaultLocale: true, publishedAt: true, texts: { select: { locale: true, addressee: true } } },
  });
  const own = campaign.defaultLocale;
  const deliveries = await db().update.findMany({
    where: { campaignId, kind: "delivery" },
    orderBy: { day: "desc" },
    include: viewInclude,
  });
  const packs = await db().pack.findMany({
    where: { campaignId, state: { in: ["done", "gone"] } },
    orderBy: { createdAt: "desc" },
    select: { id: true, locale: true, count: true, snapshotAt: true },
  });
  return {
    ok: true,
    ...{ campaignId, own, packs, isPublished: campaign.publishedAt !== null },
    count: await countSignatures(campaignId),
    addressee: campaign.texts.find(({ locale }) => locale === own)?.addressee ?? "",
    deliveries: deliveries.map((row) => viewOf(row, own)),
  } as const;
}
export type Choices = Extract<Awaited<ReturnType<typeof readChoices>>, { ok: true }>;
