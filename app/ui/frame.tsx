import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Locale } from "#lib/locale/locales.ts";
import { siteName } from "#lib/site/in-force.ts";
import { fonts } from "./fonts.ts";
import { AccentStyle, SiteLinks, SiteMark } from "./site.tsx";

/** The frame of public pages; `home` is the target of the site's name. */
export async function Frame({ locale, home, children }: { locale: Locale; home: string; children: ReactNode }) {
  const t = await getTranslations({ locale, namespace: "site" });
  const developers = await getTranslations({ locale, namespace: "developers" });
  return (
    <html lang={locale} className={fonts}>
      <body>
        <AccentStyle />
        <a className="skip" href="#main">
          {t("skip")}
        </a>
        <header className="masthead">
          <a className="name" href={home}>
            <SiteMark />
            {siteName()}
          </a>
        </header>
        <main id="main">{children}</main>
        <footer className="footer">
          <p>{t("promise", { name: siteName() })}</p>
          <a href={home}>{t("openLetters")}</a>
          <a href={`/${locale}/my-signature`}>{t("find")}</a>
          <a href={`/${locale}/privacy`}>{t("privacy")}</a>
          <a href={`/${locale}/developers`}>{developers("link")}</a>
          <a href="/organize">{t("organize")}</a>
          <SiteLinks locale={locale} imprint={t("imprint")} />
        </footer>
        <script type="module" src="/page.js" />
      </body>
    </html>
  );
}
