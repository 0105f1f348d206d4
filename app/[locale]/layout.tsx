import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import "#app/ui/styles.ts";
import type { Viewport } from "next";
import { fonts } from "#app/ui/fonts.ts";
import { Mark } from "#app/ui/mark.tsx";
import { isLocale } from "#lib/locale/locales.ts";

/** Rendered at each request that gets here; the page cache in front (lib/front) answers the others. */
export const dynamic = "force-dynamic";

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f7f3ea" },
    { media: "(prefers-color-scheme: dark)", color: "#12100d" },
  ],
};

export default async function Layout({ children, params }: LayoutProps<"/[locale]">) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations("site");
  return (
    <html lang={locale} className={fonts}>
      <body>
        <a className="skip" href="#main">
          {t("skip")}
        </a>
        <header className="masthead">
          <a className="name" href={`/${locale}`}>
            <Mark />
            {t("name")}
          </a>
        </header>
        <main id="main">{children}</main>
        <footer className="footer">
          <p>{t("promise")}</p>
          <a href={`/${locale}`}>{t("openLetters")}</a>
          <a href={`/${locale}/privacy`}>{t("privacy")}</a>
        </footer>
        <script type="module" src="/page.js" />
      </body>
    </html>
  );
}
