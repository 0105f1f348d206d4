import { db } from "../db.ts";
import type { Locale } from "../locale/locales.ts";
import { authorIn } from "./author.ts";
import { pictureIn } from "./picture.ts";
import { pickText, titled } from "./text.ts";
import { type Campaign, fieldsOf, heads, viewed, viewOf } from "./view.ts";

export async function findCampaign(slug: string, locale: Locale, now = new Date()): Promise<Campaign | undefined> {
  const row = await db().campaign.findUnique({
    where: { slug, publishedAt: { lte: now } },
    include: viewed({ publishedAt: { lte: now } }),
  });
  return row ? viewOf(row, locale, now) : undefined;
}

/** For scripts, which do not see archived campaigns. */
export async function findPublished(slug: string, locale: Locale, now = new Date()): Promise<Campaign | undefined> {
  const campaign = await findCampaign(slug, locale, now);
  return campaign?.state === "archived" ? undefined : campaign;
}

export async function listCampaigns(locale: Locale, now = new Date()) {
  const rows = await db().campaign.findMany({
    where: { publishedAt: { lte: now }, archivedAt: null },
    orderBy: [{ publishedAt: "desc" }, { id: "asc" }],
    include: heads,
  });
  return rows.flatMap((row) => {
    const text = pickText(titled(row.texts), locale, row.defaultLocale);
    if (!text) return [];
    const { title, summary, addressee } = text;
    const [author, picture] = [authorIn(row, locale), pictureIn(row, "letter", locale)];
    return [{ ...fieldsOf(row, now), locale: text.locale, title, summary, addressee, author, picture }];
  });
}
