import type { Metadata } from "next";
import { findOwn } from "../../../find-own.ts";
import { consoleText, findSession } from "../../../session.ts";

type Props = LayoutProps<"/organize/[slug]/preview/[locale]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const { locale, t } = await consoleText();
  const organizer = await findSession();
  const found = organizer && (await findOwn(organizer.id, slug, locale));
  return found?.ok ? { title: t("preview.title", { title: found.campaign.title }) } : {};
}

export default async function Layout({ children, params }: Props) {
  const { slug } = await params;
  const { locale, t } = await consoleText();
  const organizer = await findSession();
  const found = organizer && (await findOwn(organizer.id, slug, locale));
  if (!found?.ok) return children;
  const { state } = found.campaign;
  return (
    <>
      <div className="preview-banner" lang={locale}>
        <p>{t(state === "draft" ? "preview.banner" : "preview.bannerPublished")}</p>
        <a href={`/organize/${slug}`}>{t("preview.back")}</a>
      </div>
      {children}
    </>
  );
}
