import { Scroll } from "#app/ui/scroll.tsx";
import type { Living, Jobs as Queue } from "#lib/health/survey.ts";
import { consoleText } from "../session.ts";
import { timeWords } from "../time.ts";

const ROLES = ["web", "worker", "both"] as const;

export async function Processes({ living, own }: { living: Living[]; own: string }) {
  const { locale, t } = await consoleText();
  const versions = new Set(living.map(({ version }) => version));
  return (
    <section aria-labelledby="processes">
      <h2 id="processes">{t("site.processes")}</h2>
      {versions.size > 1 && <p className="notice">{t("site.mixed", { version: own })}</p>}
      <ul className="rows">
        {living.map(({ id, role, machine, version, startedAt, seconds }) => (
          <li key={id}>
            <div>
              <strong>{t(`site.roles.${ROLES.find((known) => known === role) ?? "both"}`)}</strong>{" "}
              <bdi className="badge">{machine}</bdi>
              <span className="note">
                {version} · {t("site.started", { since: timeWords(startedAt, locale) })} · {t("site.seen", { seconds })}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

export async function Jobs({ jobs }: { jobs: Queue[] }) {
  const { locale, t } = await consoleText();
  return (
    <section aria-labelledby="jobs">
      <h2 id="jobs">{t("site.jobs")}</h2>
      {jobs.length === 0 && <p>{t("site.noJobs")}</p>}
      {jobs.length > 0 && (
        <Scroll name={t("site.jobs")}>
          <table className="figures">
            <caption className="unseen">{t("site.jobs")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("site.job")}</th>
                <th scope="col">{t("site.queued")}</th>
                <th scope="col">{t("site.active")}</th>
                <th scope="col">{t("site.failed")}</th>
              </tr>
            </thead>
            <tbody>
              {jobs.map(({ name, queued, active, failed }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{queued.toLocaleString(locale)}</td>
                  <td>{active.toLocaleString(locale)}</td>
                  <td>{failed.toLocaleString(locale)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  );
}
