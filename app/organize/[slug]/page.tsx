import type { Metadata } from "next";
import { Bars } from "#app/ui/charts/bars.tsx";
import { FunnelSteps, ProviderTable } from "#app/ui/charts/steps.tsx";
import { WorldMap } from "#app/ui/charts/world-map.tsx";
import { Count } from "#app/ui/count.tsx";
import { readDashboard } from "#lib/counters/overview.ts";
import { rankSignings } from "#lib/quarantine/rank.ts";
import { may } from "#lib/team/role.ts";
import { orNotFound } from "../or-not-found.ts";
import { consoleText, requireOrganizer } from "../session.ts";
import { DraftSteps } from "./draft-steps.tsx";
import { HeldEmails } from "./held-emails.tsx";
import { Rankings } from "./rankings.tsx";
import { SourceTable } from "./source-table.tsx";
import { Switched } from "./switched.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("dashboard.title") };
}

export default async function Overview({ params, searchParams }: PageProps<"/organize/[slug]">) {
  const { slug } = await params;
  const by = (await searchParams).by === "hour" ? "hour" : "day";
  const organizer = await requireOrganizer();
  const { locale, t } = await consoleText();
  const { campaign, figures } = orNotFound(await readDashboard(organizer.id, slug, locale, by));
  const { state } = campaign;
  if (state === "draft") return <DraftSteps organizerId={organizer.id} campaign={campaign} />;
  const { history, span, countries, funnel, sources, count, today, week, holds } = figures;
  const glance = { today, week, waiting: funnel.waiting };
  const labels = { day: t("dashboard.byDay"), hour: t("dashboard.byHour") };
  return (
    <>
      <h1>{t("dashboard.title")}</h1>
      <Switched slug={slug} />
      <HeldEmails holds={holds} />
      <div className="at-a-glance">
        <Count campaign={{ ...campaign, state }} locale={locale} />
        <dl>
          {(["today", "week", "waiting"] as const).map((fact) => (
            <div key={fact}>
              <dt>{t(`dashboard.${fact}`)}</dt>
              <dd>
                {glance[fact].toLocaleString(locale, { signDisplay: fact === "waiting" ? "auto" : "exceptZero" })}
              </dd>
              {fact === "waiting" && <dd className="note">{t("dashboard.waitingHint")}</dd>}
            </div>
          ))}
        </dl>
      </div>
      <p className="actions">
        <a href={`/${locale}/${slug}`}>{t("dashboard.public")}</a>
        <a href={`/${locale}/${slug}/numbers`}>{t("dashboard.numbers")}</a>
      </p>
      <section aria-labelledby="when">
        <h2 id="when">{t("dashboard.when")}</h2>
        <p className="actions">
          {(["day", "hour"] as const).map((interval) => (
            <a
              key={interval}
              href={`/organize/${slug}?by=${interval}#when`}
              aria-current={interval === by ? "true" : undefined}
            >
              {labels[interval]}
            </a>
          ))}
        </p>
        <Bars id="bars" title={labels[by]} history={history} span={span} locale={locale} />
      </section>
      <section aria-labelledby="where">
        <h2 id="where">{t("dashboard.where")}</h2>
        {count === 0 ? (
          <p>{t("dashboard.none")}</p>
        ) : (
          <WorldMap id="map" title={t("dashboard.where")} counts={countries} locale={locale} />
        )}
      </section>
      <section aria-labelledby="funnel">
        <h2 id="funnel">{t("dashboard.funnel")}</h2>
        <p>{t("dashboard.funnelLead")}</p>
        <FunnelSteps funnel={funnel} locale={locale} />
        <h3>{t("dashboard.providers")}</h3>
        <ProviderTable title={t("dashboard.providers")} providers={funnel.providers} locale={locale} />
      </section>
      <section aria-labelledby="sources">
        <h2 id="sources">{t("dashboard.sources")}</h2>
        <p>{t("dashboard.sourcesLead")}</p>
        <SourceTable found={sources} count={count} />
      </section>
      {may(campaign.role, "steward") && <Rankings rankings={await rankSignings(campaign.id)} />}
    </>
  );
}
