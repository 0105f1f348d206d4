import type { Metadata } from "next";
import { Facts } from "#app/ui/facts.tsx";
import { countSecurity } from "#lib/health/list-security.ts";
import { surveySite } from "#lib/health/survey.ts";
import { describeEvent } from "#lib/record/describe.ts";
import { listSiteRecord } from "#lib/record/list-site.ts";
import { consoleText } from "../session.ts";
import { timeWords } from "../time.ts";
import { backupWords, diskWords, mailRows, peopleRows } from "./facts.ts";
import { Jobs, Processes } from "./processes.tsx";
import { requireHost } from "./require-host.ts";
import { InForce } from "./switches/in-force.tsx";

/** Seconds between refreshes, with and without scripts. */
const AGAIN = 10;
const AGAIN_UNSCRIPTED = 30;

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("site.title") };
}

/** Has no form, so that refreshing loses nothing. */
export default async function Site({ searchParams }: PageProps<"/organize/site">) {
  await requireHost();
  const isStill = (await searchParams).still !== undefined;
  const { locale, t } = await consoleText();
  const now = new Date();
  const survey = await surveySite(now);
  const incidents = await countSecurity(now);
  const events = await listSiteRecord();
  return (
    <>
      <h1>{t("site.title")}</h1>
      <p className="lead">{t("site.lead")}</p>
      <p className="small">
        {isStill ? <a href="/organize/site">{t("site.follow")}</a> : <a href="?still">{t("site.stop")}</a>}
      </p>
      {!isStill && (
        <noscript>
          <meta httpEquiv="refresh" content={String(AGAIN_UNSCRIPTED)} />
        </noscript>
      )}
      <div data-again={isStill ? undefined : AGAIN} data-ready="">
        <p className="small">{t("site.asOf", { at: timeWords(now, locale) })}</p>
        <section aria-labelledby="switches">
          <h2 id="switches">{t("switches.on")}</h2>
          <InForce readOnly />
          <p>
            <a className="button" href="/organize/site/switches">
              {t("switches.turn")}
            </a>
          </p>
        </section>
        <Processes living={survey.living} own={survey.version} />
        <section aria-labelledby="emails">
          <h2 id="emails">{t("site.emails")}</h2>
          <Facts rows={mailRows(survey, locale, t)} />
        </section>
        <Jobs jobs={survey.jobs} />
        <section aria-labelledby="storage">
          <h2 id="storage">{t("site.storage")}</h2>
          <Facts rows={[...diskWords(survey, locale, t), [t("site.backup"), backupWords(survey, locale, t)]]} />
        </section>
        <p>
          <a href="/organize/site/identity">{t("identity.title")}</a>
        </p>
        <section aria-labelledby="people">
          <h2 id="people">{t("site.people")}</h2>
          <Facts rows={peopleRows(survey, locale, t)} />
          <p>
            <a href="/organize/site/security">{t("site.incidents", { count: incidents })}</a>
          </p>
          <p>
            <a href="/organize/account/erasure">{t("erasure.link")}</a>
          </p>
        </section>
        <section aria-labelledby="record">
          <h2 id="record">{t("site.record")}</h2>
          {events.length === 0 && <p>{t("record.none")}</p>}
          <ol className="rows">
            {events.map((event) => (
              <li key={event.id}>
                <span>
                  {describeEvent(event, locale, t)} {event.slug && <span className="badge">/{event.slug}</span>}
                </span>
                <time className="small" dateTime={event.at.toISOString()}>
                  {timeWords(event.at, locale)}
                </time>
              </li>
            ))}
          </ol>
        </section>
      </div>
    </>
  );
}
