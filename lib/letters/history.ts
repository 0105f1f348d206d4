import { isOutdated } from "../campaigns/outdated.ts";
import { pickText } from "../campaigns/text.ts";
import { db } from "../db.ts";
import { localesOf } from "../locale/of-campaign.ts";
import { type LetterText, textOf } from "./versions.ts";

export async function listVersions(campaignId: number, now = new Date()) {
  const rows = await db().letterVersion.findMany({
    where: { campaignId, publishedAt: { lte: now } },
    orderBy: { number: "desc" },
    select: { id: true, number: true, publishedAt: true },
  });
  return rows.flatMap(({ publishedAt, ...row }) => (publishedAt ? [{ ...row, publishedAt }] : []));
}

type Words = Pick<LetterText, "locale" | "title" | "addressee" | "text">;
const WORDS = { locale: true, title: true, addressee: true, text: true } as const;

export async function findEdition(campaignId: number, number: number, locale: string, now = new Date()) {
  const isPublic = { campaignId, publishedAt: { lte: now } };
  const version = await db().letterVersion.findFirst({
    where: { ...isPublic, number },
    select: {
      publishedAt: true,
      campaign: { select: { defaultLocale: true } },
      texts: { select: { ...WORDS, updatedAt: true } },
    },
  });
  const own = version?.campaign.defaultLocale ?? locale;
  const words = version && pickText(version.texts, locale, own);
  if (!version?.publishedAt || !words) return;
  const correctedIn = isOutdated({ number, texts: version.texts }, words.locale, own) ? own : undefined;
  const newer = await db().letterVersion.count({ where: { ...isPublic, number: { gt: number } } });
  return {
    number,
    publishedAt: version.publishedAt,
    words,
    locales: localesOf(version.texts),
    correctedIn,
    isNewest: newer === 0,
  };
}

/** `change` is in a language that the previous version also has. */
export type Edition = {
  id: number;
  number: number;
  publishedAt: Date;
  note: { locale: string; text: string } | undefined;
  change: { before: Words; after: Words } | undefined;
};

/** All published versions with their changes, newest first. Loads only the texts that are shown. */
export async function listEditions(campaignId: number, locale: string, now = new Date()): Promise<Edition[]> {
  const { defaultLocale: own, versions } = await db().campaign.findUniqueOrThrow({
    where: { id: campaignId },
    select: {
      defaultLocale: true,
      versions: {
        where: { publishedAt: { lte: now } },
        orderBy: { number: "desc" },
        select: { id: true, number: true, publishedAt: true, texts: { select: { locale: true, note: true } } },
      },
    },
  });
  const pairs = versions.map((version, index) => {
    const earlier = versions[index + 1];
    const common = version.texts.filter((text) => textOf(earlier, text.locale));
    return { version, earlier, shared: pickText(common, locale, own)?.locale };
  });
  const compared = pairs.flatMap(({ version, earlier, shared }) =>
    [version, earlier].flatMap((one) => (one && shared ? { versionId: one.id, locale: shared } : [])),
  );
  const texts = await db().letterText.findMany({ where: { OR: compared }, select: { versionId: true, ...WORDS } });
  return pairs.flatMap(({ version: { id, number, publishedAt, texts: notes }, earlier, shared }) => {
    if (!publishedAt) return [];
    const noted = notes.filter(({ note }) => note !== "");
    const note = pickText(noted, locale, own);
    const textIn = (versionId?: number) => texts.find((text) => text.versionId === versionId && text.locale === shared);
    const [before, after] = [textIn(earlier?.id), textIn(id)];
    const change = before && after && { before, after };
    return [{ id, number, publishedAt, note: note && { locale: note.locale, text: note.note }, change }];
  });
}
