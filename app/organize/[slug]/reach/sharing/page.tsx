import type { Metadata } from "next";
import { absolute } from "#app/ui/metadata.ts";
import { SheetLinks } from "#app/ui/sheet-links.tsx";
import { findSettings, type Settings } from "#lib/campaigns/settings.ts";
import { languageName } from "#lib/locale/locales.ts";
import { orNotFound } from "../../../or-not-found.ts";
import { consoleText, requireOrganizer } from "../../../session.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("sharing.title") };
}

/** How the letter looks where it is listed, found and passed on. */
export default async function Sharing({ params }: PageProps<"/organize/[slug]/reach/sharing">) {
  const { slug } = await params;
  const organizer = await requireOrganizer();
  const { locale, t } = await consoleText();
  const { settings } = orNotFound(await findSettings(organizer.id, slug));
  const { hashtags } = settings.fields;
  return (
    <>
      <h1>{t("sharing.title")}</h1>
      <p className="lead">{t("sharing.lead")}</p>
      {!settings.published && <p className="notice">{t("sharing.draft")}</p>}
      <ul className="rows">
        {settings.descriptions.map((description) => (
          <Language key={description.locale} slug={slug} published={settings.published} description={description} />
        ))}
      </ul>
      <p>
        {hashtags ? t("sharing.hashtags", { hashtags }) : t("sharing.noHashtags")}{" "}
        <a href={`/organize/${slug}/letter/settings#hashtags`}>{t("sharing.toHashtags")}</a>
      </p>
      <SheetLinks slug={slug} words={locale} />
    </>
  );
}

type Props = { slug: string; published: boolean; description: Settings["descriptions"][number] };

async function Language({ slug, published, description: { locale: language, summary, shareText } }: Props) {
  const { locale, t } = await consoleText();
  const name = languageName(language, locale);
  const url = absolute(`/${language}/${slug}`);
  return (
    <li>
      <div>
        <strong>{name}</strong>
        <span className="note" lang={summary ? language : undefined}>
          {summary || t("settings.noSummary")}
        </span>
        <span className="note" lang={shareText ? language : undefined}>
          {shareText || t("settings.noShareText")}
        </span>
        {published && (
          <span className="note">
            <a href={url}>{url}</a>
          </span>
        )}
      </div>
      {published && (
        <a href={`${url}/share.png`}>
          {/* biome-ignore lint/performance/noImgElement: it is generated on request */}
          <img
            className="share-picture"
            src={`/${language}/${slug}/share.png`}
            alt={t("sharing.picture", { language: name })}
            width="1200"
            height="630"
            loading="lazy"
          />
        </a>
      )}
      <a href={`/organize/${slug}/reach/sharing/${language}`} aria-label={t("settings.editNamed", { language: name })}>
        {t("settings.edit")}
      </a>
    </li>
  );
}
