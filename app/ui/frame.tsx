import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Locale } from "#lib/locale/locales.ts";
import { fonts } from "./fonts.ts";
import { Mark } from "./mark.tsx";

/** The frame of public pages; `home` is the target of the site's name. */
export async function Frame({ locale, home, children }: { locale: Locale; home: string; children: ReactNode }) {
  const t = await getTranslations({ locale, namespace: "site" });
  const developers = await getTranslations({ locale, namespace: "developers" });
  return (
    <html lang={locale} className={fonts}>
      <body>
        <a className="skip" href="#main">
          {t("skip")}
        </a>
        <header className="masthead">
          <a className="name" href={home}>
            <Mark />
            {t("name")}
          </a>
        </header>
        <main id="main">{children}</main>
        <footer className="footer">
          <p>{t("promise")}</p>
          <a href={home}>{t("openLetters")}</a>
          <a href={`/${locale}/my-signature`}>{t("find")}</a>
          <a href={`/${locale}/privacy`}>{t("privacy")}</a>
          <a href={`/${locale}/developers`}>{developers("link")}</a>
          <a href="/organize">{t("organize")}</a>
        </footer>
        <script type="module" src="/page.js" />
      </body>
    </html>
  );
}
