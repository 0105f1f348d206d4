import { pickText } from "../campaigns/text.ts";
import { db } from "../db.ts";
import { type LetterText, textOf, type Version } from "./versions.ts";

type Words = Pick<LetterText, "locale" | "title" | "addressee" | "text">;

/** A published version for its readers: in their language or the best other, with the version before in the same. */
export type Edition = {
  id: number;
  number: number;
  publishedAt: Date;
  note: { locale: string; text: string } | undefined;
  words: Words;
  change: { before: Words; after: Words } | undefined;
};

/** The published versions of a letter, the newest first. */
export async function listEditions(campaignId: number, locale: string, now = new Date()): Promise<Edition[]> {
  const { defaultLocale, versions } = await db().campaign.findUniqueOrThrow({
    where: { id: campaignId },
    include: {
      versions: { where: { publishedAt: { lte: now } }, orderBy: { number: "desc" }, include: { texts: true } },
    },
  });
  return versions.flatMap((version, index) => {
    const { id, number, publishedAt, texts } = version;
    const words = pickText(texts, locale, defaultLocale);
    if (!publishedAt || !words) return [];
    const noted = pickText(
      texts.filter(({ note }) => note !== ""),
      locale,
      defaultLocale,
    );
    const note = noted && { locale: noted.locale, text: noted.note };
    const change = changeOf(versions[index + 1], version, locale, defaultLocale);
    return [{ id, number, publishedAt, note, words, change }];
  });
}

/** Two versions in a language that both have. */
function changeOf(earlier: Version | undefined, later: Version, locale: string, own: string): Edition["change"] {
  const after = pickText(
    later.texts.filter((text) => textOf(earlier, text.locale)),
    locale,
    own,
  );
  const before = after && textOf(earlier, after.locale);
  return before && { before, after };
}
