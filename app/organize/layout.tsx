import type { Metadata } from "next";
import "#app/ui/styles.ts";
import "#app/ui/console.css";
import { fonts } from "#app/ui/fonts.ts";
import { Frame } from "#app/ui/frame.tsx";
import { Mark } from "#app/ui/mark.tsx";
import { siteName } from "#lib/site/in-force.ts";
import { logOut } from "./account/actions.ts";
import { previewed } from "./previewed.ts";
import { consoleText, findSession } from "./session.ts";

export const dynamic = "force-dynamic";

export function generateMetadata(): Metadata {
  return { title: { template: `%s · ${siteName()}`, default: siteName() }, robots: { index: false } };
}

/** The console's frame, or the public one around a preview. Access is checked where data is read. */
export default async function Layout({ children }: LayoutProps<"/organize">) {
  const preview = await previewed();
  if (preview)
    return (
      <Frame locale={preview.locale} home={preview.home}>
        {children}
      </Frame>
    );
  const { locale, t } = await consoleText();
  const organizer = await findSession();
  return (
    <html lang={locale} className={fonts}>
      <body className="console" data-organizer={organizer?.id}>
        <a className="skip" href="#main">
          {t("frame.skip")}
        </a>
        <header className="masthead">
          <a className="name" href="/organize">
            <Mark />
            {siteName()} <span className="where">{t("frame.console")}</span>
          </a>
          {organizer && (
            <nav aria-label={t("frame.console")}>
              <a href="/organize">{t("frame.campaigns")}</a>
              {organizer.host && <a href="/organize/site">{t("site.nav")}</a>}
              <a href="/organize/account">{t("frame.account")}</a>
              <form action={logOut}>
                <button className="link" type="submit">
                  {t("frame.logOut")}
                </button>
              </form>
            </nav>
          )}
        </header>
        <main id="main">{children}</main>
        <script type="module" src="/page.js" />
        <script type="module" src="/console.js" />
      </body>
    </html>
  );
}
