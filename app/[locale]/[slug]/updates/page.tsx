import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CountAndSign } from "#app/ui/count-and-sign.tsx";
import { EventEntry } from "#app/ui/event-entry.tsx";
import { FactsForMachines } from "#app/ui/facts-for-machines.tsx";
import { Languages } from "#app/ui/languages.tsx";
import { loadCampaign } from "#app/ui/load.ts";
import { absolute, pageMetadata } from "#app/ui/metadata.ts";
import { publicContext } from "#app/ui/page-context.ts";
import { pictureOf } from "#app/ui/picture.ts";
import { timelineFacts } from "#app/ui/timeline-facts.ts";
import { UpdateEntry } from "#app/ui/update-entry.tsx";
import { feedPath } from "#lib/updates/feed.ts";
import { listTimeline } from "#lib/updates/timeline.ts";

type Props = PageProps<"/[locale]/[slug]/updates">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, campaign } = await loadCampaign(params);
  const t = await getTranslations({ locale, namespace: "updates" });
  return pageMetadata({
    locale,
    languages: campaign.locales,
    path: `/${campaign.slug}/updates`,
    title: `${t("title")} · ${campaign.title}`,
    description: t("lead", { title: campaign.title }),
    picture: await pictureOf(campaign, locale),
    feed: feedPath(campaign.slug),
  });
}

export default async function Updates({ params }: Props) {
  const { locale, campaign } = await loadCampaign(params);
  const { slug, title } = campaign;
  const t = await getTranslations({ locale });
  const entries = await listTimeline(campaign, locale);
  const base = `/${locale}/${slug}`;
  return (
    <>
      <Languages locale={locale} path={`/${slug}/updates`} />
      <FactsForMachines facts={timelineFacts(campaign, entries, absolute(base), locale)} />
      <div className="wide">
        <div className="reading">
          <div className="sheet">
            <p className="back">
              <a href={base}>{t("reason.back")}</a>
            </p>
            <h1>{t("updates.title")}</h1>
            <p className="lead">{t("updates.lead", { title })}</p>
            <ol className="timeline">
              {entries.map((entry) => (
                <li key={entry.kind === "update" ? entry.update.id : `${entry.kind} ${entry.at.toISOString()}`}>
                  {entry.kind === "update" ? (
                    <UpdateEntry update={entry.update} slug={slug} locale={locale} />
                  ) : (
                    <EventEntry event={entry} base={base} locale={locale} timeZone={campaign.timeZone} />
                  )}
                </li>
              ))}
            </ol>
            <p className="small">
              <a href={`/${locale}${feedPath(slug)}`}>{t("updates.feed")}</a>
              {" · "}
              <a href={`/api/campaigns/${slug}/updates?locale=${locale}`}>{t("updates.data")}</a>
            </p>
          </div>
          <CountAndSign campaign={campaign} locale={locale} context={publicContext(slug)} />
        </div>
      </div>
    </>
  );
}
