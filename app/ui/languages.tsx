import { getTranslations } from "next-intl/server";
import { isLocale, LOCALES, type Locale, languageName } from "#lib/locale/locales.ts";

type Props = { locale: string; path?: string; to?: (locale: Locale) => string };

/** Links to the page in other languages, at the same `path` or at `to`. */
export async function Languages({ locale, path = "", to = (other) => `/${other}${path}` }: Props) {
  const t = await getTranslations({ locale, namespace: "site" });
  return (
    <nav className="languages" aria-label={t("language")}>
      {LOCALES.map((other) => (
        <a
          key={other}
          href={to(other)}
          lang={other}
          hrefLang={other}
          aria-current={other === locale ? "true" : undefined}
        >
          <span className="full">{languageName(other, other)}</span>
          <span className="code" aria-hidden="true">
            {other}
          </span>
        </a>
      ))}
    </nav>
  );
}

type Outdated = { locale: Locale; correctedIn: string | undefined; href: (locale: Locale) => string };

/** Notes that a translation of the letter lacks its correction. */
export async function OutdatedTranslation({ locale, correctedIn, href }: Outdated) {
  if (!isLocale(correctedIn)) return null;
  const t = await getTranslations({ locale });
  return (
    <p className="notice">
      {t("versions.outdated", { language: languageName(correctedIn, locale) })}{" "}
      <a href={href(correctedIn)} hrefLang={correctedIn}>
        {t("versions.toNewest")}
      </a>
    </p>
  );
}

/** Notes that a text is shown in another language. */
export async function OtherLanguage({ locale, shown }: { locale: string; shown: string }) {
  if (shown === locale) return null;
  const t = await getTranslations({ locale, namespace: "letter" });
  return <p className="notice">{t("otherLanguage", { language: languageName(shown, locale) })}</p>;
}
