import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import "../ui/base.css";
import { isLocale } from "#lib/locale/locales.ts";

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
          <a href={`/${locale}/privacy`}>{t("privacy")}</a>
        </footer>
      </body>
    </html>
  );
}
