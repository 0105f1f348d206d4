import { languageName } from "#lib/locale/locales.ts";
import type { TranslationState } from "#lib/locale/translation.ts";
import { consoleText } from "./session.ts";

type Props = {
  label: string;
  languages: readonly { locale: string; standing: TranslationState }[];
  current: string;
  href: (locale: string) => string;
};

export async function LanguageLinks({ label, languages, current, href }: Props) {
  if (languages.length < 2) return null;
  const { locale, t } = await consoleText();
  return (
    <nav className="tabs" aria-label={label}>
      {languages.map(({ locale: language, standing }) => (
        <a key={language} href={href(language)} aria-current={language === current ? "page" : undefined}>
          {languageName(language, locale)}{" "}
          {standing !== "there" && <span className={`badge ${standing}`}>{t(`letter.standing.${standing}`)}</span>}
        </a>
      ))}
    </nav>
  );
}
