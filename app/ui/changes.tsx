import { isSameText } from "#lib/letters/diff.ts";
import type { Locale } from "#lib/locale/locales.ts";
import { messagesIn } from "#lib/locale/messages.ts";
import { Diff } from "./diff.tsx";

type Part = { name: string; label?: string; before: string; after: string };
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
  const changed = parts.filter(({ before, after }) => !isSameText(before, after));
  if (changed.length === 0) return <p>{same}</p>;
  return changed.map(({ name, label, before, after }) => (
    <div key={name}>
      {label && <h3>{label}</h3>}
      <Diff before={before} after={after} lang={lang} words={words} />
    </div>
  ));
}
