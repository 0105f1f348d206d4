import type { OwnCampaign } from "#lib/campaigns/list-own.ts";
import { consoleText } from "../session.ts";

export async function DraftSteps({ campaign: { slug, defaultLocale } }: { campaign: OwnCampaign }) {
  const { t } = await consoleText();
  const base = `/organize/${slug}`;
  const steps = [
    { path: "/letter", name: t("dashboard.draftLetter") },
    { path: "/reasons", name: t("dashboard.draftReasons") },
    { path: `/preview/${defaultLocale}`, name: t("dashboard.draftPreview") },
    { path: "/state", name: t("dashboard.draftPublish") },
  ];
  return (
    <>
      <h1>{t("dashboard.draftTitle")}</h1>
      <p className="lead">{t("dashboard.draftLead")}</p>
      <ol className="next-steps">
        {steps.map(({ path, name }) => (
          <li key={path}>
            <a href={`${base}${path}`}>{name}</a>
          </li>
        ))}
      </ol>
      <p className="small">{t("dashboard.draftMore")}</p>
    </>
  );
}
