type Text = { locale: string; updatedAt: Date };

/** How a text stands in one of a campaign's languages: older than the original, a translation needs another look. */
export type Standing = "there" | "older" | "missing";

export function standingOf(texts: Text[], locale: string, own: string): Standing {
  const [text, original] = [locale, own].map((wanted) => texts.find((known) => known.locale === wanted));
  if (!text) return "missing";
  return original && text.updatedAt < original.updatedAt ? "older" : "there";
}
