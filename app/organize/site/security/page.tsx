import type { Metadata } from "next";
import { Scroll } from "#app/ui/scroll.tsx";
import { listSecurity } from "#lib/health/list-security.ts";
import { consoleText } from "../../session.ts";
import { timeWords } from "../../time.ts";
import { requireHost } from "../require-host.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("site.security") };
}

export default async function Security() {
  await requireHost();
  const { locale, t } = await consoleText();
  const incidents = await listSecurity();
  return (
    <>
      <h1>{t("site.security")}</h1>
      <p className="lead">{t("site.securityLead")}</p>
      <p>
        <a href="/organize/site">{t("site.back")}</a>
      </p>
      {incidents.length === 0 && <p>{t("site.noIncidents")}</p>}
      {incidents.length > 0 && (
        <Scroll name={t("site.security")}>
          <table className="figures">
            <caption className="unseen">{t("site.security")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("site.what")}</th>
                <th scope="col">{t("site.hour")}</th>
                <th scope="col">{t("site.times")}</th>
              </tr>
            </thead>
            <tbody>
              {incidents.map(({ hour, kind, about, who, count }) => (
                <tr key={`${hour.getTime()} ${kind} ${about} ${who}`}>
                  <th scope="row">
                    {t(`site.kinds.${kind}`, { about: about || "none" })} {who && <bdi>{who}</bdi>}
                  </th>
                  <td>{timeWords(hour, locale)}</td>
                  <td>{count.toLocaleString(locale)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </>
  );
}
