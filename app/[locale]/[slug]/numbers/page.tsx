import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Bars } from "#app/ui/charts/bars.tsx";
import { Line } from "#app/ui/charts/line.tsx";
import { VersionTable } from "#app/ui/charts/version-table.tsx";
import { WorldMap } from "#app/ui/charts/world-map.tsx";
import { Count } from "#app/ui/count.tsx";
import { ExportsMade } from "#app/ui/exports-made.tsx";
import { HeldSignatures } from "#app/ui/held-signatures.tsx";
import { Languages } from "#app/ui/languages.tsx";
import { loadCampaign } from "#app/ui/load.ts";
import { pageMetadata } from "#app/ui/metadata.ts";
import { OnPaper } from "#app/ui/on-paper.tsx";
import { OpenData } from "#app/ui/open-data.tsx";
import { pictureOf } from "#app/ui/picture.ts";
import { PublicLog } from "#app/ui/public-log.tsx";
import { SheetLinks } from "#app/ui/sheet-links.tsx";
import { countByCountry, readHistory } from "#lib/counters/history.ts";
import { changeSince, INTERVAL_MS, intervalOf, spanOf, startOf } from "#lib/counters/intervals.ts";
import { countInvalidated } from "#lib/counters/invalidated.ts";
import { countQuarantine } from "#lib/quarantine/count.ts";

type Props = PageProps<"/[locale]/[slug]/numbers">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, campaign } = await loadCampaign(params);
  const t = await getTranslations({ locale, namespace: "numbers" });
  return pageMetadata({
    locale,
    languages: campaign.locales,
    path: `/${campaign.slug}/numbers`,
    title: `${t("title")} · ${campaign.title}`,
    description: t("lead", { title: campaign.title }),
    picture: await pictureOf(campaign, locale),
  });
}

export default async function Numbers({ params }: Props) {
  const { locale, campaign } = await loadCampaign(params);
  const { id, slug, title } = campaign;
  const t = await getTranslations({ locale });
  const now = new Date();
  const by = intervalOf(campaign, now);
  const [history, countries, invalidated, quarantine] = await Promise.all([
    readHistory(id, by),
    countByCountry(id),
    countInvalidated(id),
    countQuarantine(id),
  ]);
  const today = startOf(now, "day");
  const chart = { history, span: spanOf(campaign, history, by, now), locale };
  const facts = {
    today: changeSince(history, today),
    week: changeSince(history, new Date(today.getTime() - 6 * INTERVAL_MS.day)),
    countries: countries.filter(({ country }) => country).length,
  };
  return (
    <>
      <Languages locale={locale} path={`/${slug}/numbers`} />
      <div className="numbers">
        <p className="back">
          <a href={`/${locale}/${slug}`}>{t("reason.back")}</a>
        </p>
        <h1>{t("numbers.title")}</h1>
        <p className="lead">{t("numbers.lead", { title })}</p>
        <div className="at-a-glance">
          <Count campaign={campaign} locale={locale} />
          {history.length > 0 && (
            <dl>
              {Object.entries(facts).map(([fact, value]) => (
                <div key={fact}>
                  <dt>{t(`numbers.${fact}`)}</dt>
                  <dd>{value.toLocaleString(locale, { signDisplay: fact === "countries" ? "auto" : "exceptZero" })}</dd>
                </div>
              ))}
            </dl>
          )}
        </div>
        {history.length === 0 && <p>{t("numbers.none")}</p>}
        {history.length > 0 && (
          <>
            <section aria-labelledby="growth">
              <h2 id="growth">{t("numbers.growth")}</h2>
              <Line id="line" title={t("numbers.growth")} {...chart} />
            </section>
            <section aria-labelledby="steps">
              <h2 id="steps">{t(`numbers.by.${by}`)}</h2>
              <Bars id="bars" title={t(`numbers.by.${by}`)} {...chart} />
            </section>
            <section aria-labelledby="where">
              <h2 id="where">{t("numbers.where")}</h2>
              <WorldMap id="map" title={t("numbers.where")} counts={countries} locale={locale} />
            </section>
          </>
        )}
        <VersionTable campaignId={id} title={t("numbers.versions")} locale={locale} />
        <section aria-labelledby="counted">
          <h2 id="counted">{t("numbers.countedTitle")}</h2>
          <ul className="summary-list">
            {(["verified", "not", "ledger", "utc", "country"] as const).map((rule) => (
              <li key={rule}>{t(`numbers.counted.${rule}`)}</li>
            ))}
            {quarantine.waiting > 0 && <li>{t("numbers.counted.quarantined", { count: quarantine.waiting })}</li>}
            {invalidated > 0 && <li>{t("numbers.counted.invalidated", { count: invalidated })}</li>}
          </ul>
        </section>
        <HeldSignatures quarantine={quarantine} invalidated={invalidated} locale={locale} />
        <PublicLog slug={slug} locale={locale} />
        <OnPaper campaignId={id} locale={locale} />
        <SheetLinks slug={slug} words={locale} />
        <ExportsMade campaignId={id} locale={locale} />
        {campaign.state !== "archived" && <OpenData slug={slug} locale={locale} />}
      </div>
    </>
  );
}
