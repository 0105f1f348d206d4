import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import "../ui/base.css";
import { isLocale, LOCALES } from "#lib/locale/locales.ts";

/** Rendered at each request that gets here; the page cache in front (lib/front) answers the others. */
export const dynamic = "force-dynamic";

export default async function Layout({ children, params }: LayoutProps<"/[locale]">) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations("site");
  return (
    <html lang={locale}>
      <body>
        <a className="skip" href="#main">
          {t("skip")}
        </a>
        <header className="masthead">
          <a className="name" href={`/${locale}`}>
            {t("name")}
          </a>
        </header>
        <main id="main">{children}</main>
        <footer className="footer">
          <nav aria-label={t("language")}>
            {LOCALES.map((other) => (
              <a
                key={other}
                href={`/${other}`}
                lang={other}
                hrefLang={other}
                aria-current={other === locale ? "true" : undefined}
              >
                {new Intl.DisplayNames(other, { type: "language" }).of(other)}
              </a>
            ))}
          </nav>
          <a href={`/${locale}/privacy`}>{t("privacy")}</a>
        </footer>
      </body>
    </html>
  );
}
