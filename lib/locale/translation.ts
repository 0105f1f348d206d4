type Text = { locale: string; updatedAt: Date };

/** `older`: the original has changed since the translation was saved or checked. */
export type TranslationState = "there" | "older" | "missing";

export function translationState(texts: Text[], locale: string, own: string): TranslationState {
  const [text, original] = [locale, own].map((wanted) => texts.find((known) => known.locale === wanted));
  if (!text) return "missing";
  return original && text.updatedAt < original.updatedAt ? "older" : "there";
}
