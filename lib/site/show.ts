import { pickText } from "../campaigns/text.ts";
import { db } from "../db.ts";
import { DEFAULT_LOCALE, type Locale } from "../locale/locales.ts";

/** In the reader's language, else in any. */
export async function findImprint(locale: Locale): Promise<{ locale: string; imprint: string } | undefined> {
  const texts = await db().siteText.findMany({ where: { imprint: { not: "" } }, orderBy: { locale: "asc" } });
  return pickText(texts, locale, DEFAULT_LOCALE);
}

export async function findLogo(name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const [, digest] = /^([0-9a-f]{64})\.webp$/.exec(name) ?? [];
  if (!digest) return;
  const row = await db().site.findFirst({ where: { logoDigest: digest }, select: { logo: true } });
  return row?.logo ?? undefined;
}
