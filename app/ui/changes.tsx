import { compareMarkdown, compareTexts } from "#lib/letters/compare.ts";
import type { Locale } from "#lib/locale/locales.ts";
import { messagesIn } from "#lib/locale/messages.ts";
import { Diff } from "./diff.tsx";

/** `rendered`: Markdown is compared as readers see it, not as source. */
type Part = { name: string; label?: string; before: string; after: string; rendered?: boolean };
type Props = { parts: Part[]; lang: string; locale: Locale; same: string };

/** The changed parts of a text; `same` is shown if there are none. */
export function Changes({ parts, lang, locale, same }: Props) {
  const t = messagesIn(locale);
  const words = {
    locale,
    added: t("versions.diff.added"),
    removed: t("versions.diff.removed"),
    unchanged: (count: number) => t("versions.diff.unchanged", { count }),
  };
  const changed = parts.flatMap(({ name, label, before, after, rendered }) => {
    const compared = (rendered ? compareMarkdown : compareTexts)(before, after);
    return compared.kind === "same" ? [] : [{ name, label, compared }];
  });
  if (changed.length === 0) return <p>{same}</p>;
  return changed.map(({ name, label, compared }) => (
    <div key={name}>
      {label && <h3>{label}</h3>}
      {compared.kind === "words" ? (
        <Diff before={compared.before} after={compared.after} lang={lang} words={words} />
      ) : (
        <p>{t("versions.formatting")}</p>
      )}
    </div>
  ));
}
