import type { OwnCampaign } from "#lib/campaigns/list-own.ts";
import type { Lack } from "#lib/campaigns/ready.ts";
import { may } from "#lib/team/role.ts";
import { consoleText } from "../../../session.ts";
import { lackWords } from "./lack-words.ts";

/** What a draft lacks, each with a link to where it is written. */
export async function Readiness({ campaign, lacks }: { campaign: OwnCampaign; lacks: Lack[] }) {
  const { slug, defaultLocale, role } = campaign;
  const { locale, t } = await consoleText();
  const blocked = lacks.some(({ blocks }) => blocks);
  return (
    <section className="panel" aria-labelledby="needs-title">
      <h2 id="needs-title">{t("state.needs")}</h2>
      {!blocked && <p>{t(lacks.length === 0 ? "state.ready" : "state.readyBut")}</p>}
      {lacks.length > 0 && (
        <ul className="rows">
          {lacks.map((lack) => {
            const words = lackWords(lack, locale, t);
            return (
              <li key={`${lack.what} ${lack.locale}`}>
                {may(role, "write") ? <a href={`/organize/${slug}${placeOf(lack)}`}>{words}</a> : <span>{words}</span>}
                <span className={lack.blocks ? "badge missing" : "badge"}>
                  {t(lack.blocks ? "state.missing" : "state.advised")}
                </span>
              </li>
            );
          })}
        </ul>
      )}
      <p>
        <a href={`/organize/${slug}/preview/${defaultLocale}`}>{t("state.preview")}</a>
      </p>
    </section>
  );
}

function placeOf({ what, locale, reasons: [reason] = [] }: Lack): string {
  if (reason !== undefined) return `/letter/reasons/${reason}?in=${locale}`;
  if (what === "summary" || what === "summaryOlder") return `/reach/sharing/${locale}`;
  if (what === "reasons") return "/letter/reasons";
  return what === "end" || what === "closed" ? "/letter/settings#closesAt" : `/letter?in=${locale}`;
}
