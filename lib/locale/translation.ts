type Text = { locale: string; updatedAt: Date };

/** `older`: the original has changed since the translation was saved or checked. */
export type Standing = "there" | "older" | "missing";

export function standingOf(texts: Text[], locale: string, own: string): Standing {
  const [text, original] = [locale, own].map((wanted) => texts.find((known) => known.locale === wanted));
  if (!text) return "missing";
  return original && text.updatedAt < original.updatedAt ? "older" : "there";
}
