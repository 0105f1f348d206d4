import { db } from "../db.ts";
import { findLetter } from "../letters/find.ts";
import { saveLetter } from "../letters/save.ts";
import type { LetterInput } from "../letters/schema.ts";
import { aCampaign, type TestCampaign } from "./makers.ts";

type Locale = LetterInput["locale"];

export async function anEmptyDraft(locales: Locale[] = ["en"]): Promise<TestCampaign> {
  const texts = locales.map((locale) => ({ locale, title: "", summary: "", addressee: "" }));
  return aCampaign({ publishedAt: null, texts: { create: texts }, versions: { create: { number: 1 } } });
}

export async function aLetter(texts: Partial<Record<Locale, string>> = { en: "We ask." }): Promise<TestCampaign> {
  const at = new Date("2020-01-01T00:00:00Z");
  const heads = Object.keys(texts).map((locale) => ({ locale, title: `Title ${locale}`, addressee: `To ${locale}` }));
  const letters = heads.map((head) => ({
    ...head,
    updatedAt: at,
    text: Object.entries(texts).find(([l]) => l === head.locale)?.[1] ?? "",
  }));
  return aCampaign({
    texts: { create: heads.map((head) => ({ ...head, summary: "In short.", updatedAt: at })) },
    versions: { create: { number: 1, publishedAt: at, texts: { create: letters } } },
  });
}

/** The letter form as just opened, with these changes typed in. */
export async function aForm(organizerId: string, slug: string, typed: Partial<LetterInput> = {}): Promise<LetterInput> {
  const { locale = "en" } = typed;
  const found = await findLetter(organizerId, slug, locale);
  if (!found.ok) throw new Error(`the letter was not found: ${found.error}`);
  return { slug, locale, revision: found.saved.revision, ...found.saved.texts, ...typed };
}

export async function write(organizerId: string, slug: string, typed: Partial<LetterInput>, now?: Date): Promise<void> {
  const outcome = await saveLetter(organizerId, await aForm(organizerId, slug, typed), now);
  if (!outcome.ok) throw new Error(`the letter was not saved: ${outcome.error}`);
}

export function versionsOf({ id }: Pick<TestCampaign, "id">) {
  return db().letterVersion.findMany({
    where: { campaignId: id },
    orderBy: { number: "asc" },
    include: { texts: { orderBy: { locale: "asc" } } },
  });
}
