import { languageName } from "#lib/locale/locales.ts";
import type { TranslationState } from "#lib/locale/translation.ts";
import { consoleText } from "../../../session.ts";
import { check } from "./actions.ts";

export type Row = {
  of: "letter" | "summary" | "reason";
  id?: number; // the reason's
  name: string;
  href: (locale: string) => string;
  standings: readonly { locale: string; standing: TranslationState }[];
  isFrozen?: boolean; // published, so read-only here
};

type Props = { slug: string; own: string; locales: string[]; rows: Row[]; writes: boolean };

export async function Grid({ slug, own, locales, rows, writes }: Props) {
  const { locale, t } = await consoleText();
  const seen = new Date().toISOString();
  return (
    <div className="scroll">
      <table className="table">
        <caption>{t("languages.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("languages.text")}</th>
            {locales.map((language) => (
              <th key={language} scope="col">
                {languageName(language, locale)} {language === own && `(${t("languages.own")})`}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.of} ${row.id}`}>
              <th scope="row">{row.name}</th>
              {row.standings.map(({ locale: language, standing }) => {
                const called = { text: row.name, language: languageName(language, locale) };
                const label = t(`languages.standing.${standing}`);
                return (
                  <td key={language}>
                    <a href={row.href(language)} aria-label={`${called.text}, ${called.language}: ${label}`}>
                      <span className={`badge ${standing}`}>{label}</span>
                    </a>
                    {standing === "older" && writes && !row.isFrozen && (
                      <form action={check}>
                        <input type="hidden" name="slug" value={slug} />
                        <input type="hidden" name="locale" value={language} />
                        <input type="hidden" name="of" value={row.of} />
                        {row.id && <input type="hidden" name="id" value={row.id} />}
                        <input type="hidden" name="seen" value={seen} />
                        <button type="submit" className="link" aria-label={t("languages.checkNamed", called)}>
                          {t("languages.check")}
                        </button>
                      </form>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
