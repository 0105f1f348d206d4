import { languageName } from "#lib/locale/locales.ts";
import type { TranslationState } from "#lib/locale/translation.ts";
import { consoleText } from "./session.ts";

type Props = { base: string; named: string; standings: readonly { locale: string; standing: TranslationState }[] };

export async function TranslationStates({ base, named, standings }: Props) {
  const { locale, t } = await consoleText();
  return standings.map(({ locale: language, standing }, index) => (
    <span key={language}>
      {index > 0 && " · "}
      <a href={`${base}?in=${language}`} aria-label={`${languageName(language, locale)}: ${named}`}>
        {languageName(language, locale)}
      </a>
      {standing !== "there" && (
        <>
          {" "}
          <span className={`badge ${standing}`}>{t(`letter.standing.${standing}`)}</span>
        </>
      )}
    </span>
  ));
}
