import type { OwnCampaign } from "#lib/campaigns/list-own.ts";
import { findLacks, type Lack } from "#lib/campaigns/ready.ts";
import { may, type Need } from "#lib/team/role.ts";
import { orNotFound } from "../or-not-found.ts";
import { consoleText } from "../session.ts";
import { timeWords } from "../time.ts";
import { lackWords } from "./letter/state/lack-words.ts";

type Step = { name: "letter" | "reasons" | "languages" | "summaries" | "goal" | "deadline"; path: string; need: Need };
const STEPS: (Step & { of: Lack["what"][] })[] = [
  { name: "letter", path: "/letter", need: "read", of: ["title", "addressee", "text"] },
  { name: "reasons", path: "/letter/reasons", need: "read", of: ["reasons"] },
  {
    ...{ name: "languages", path: "/letter/languages", need: "read" },
    of: ["translation", "language", "older", "reasonsMissing", "reasonsOlder"],
  },
  { name: "summaries", path: "/reach/sharing", need: "write", of: ["summary", "summaryOlder"] },
  { name: "goal", path: "/letter/settings#goal", need: "write", of: [] },
  { name: "deadline", path: "/letter/settings#closesAt", need: "write", of: ["end", "closed"] },
];

/** What a draft needs before it is published, with ticks. */
export async function DraftSteps({ organizerId, campaign }: { organizerId: string; campaign: OwnCampaign }) {
  const { slug, defaultLocale, role, goal, closesAt, timeZone } = campaign;
  const { locale, t } = await consoleText();
  const { lacks } = orNotFound(await findLacks(organizerId, slug));
  const base = `/organize/${slug}`;
  const notes: Partial<Record<Step["name"], string>> = {
    goal: t("dashboard.goal", { goal }),
    deadline: closesAt ? timeWords(closesAt, locale, timeZone) : undefined,
  };
  const steps = STEPS.map((step) => ({ ...step, lacks: lacks.filter(({ what }) => step.of.includes(what)) }));
  const done = steps.filter((step) => step.lacks.length === 0).length;
  const isBlocked = lacks.some(({ blocks }) => blocks);
  return (
    <>
      <h1>{t("dashboard.draftTitle")}</h1>
      <p className="lead">
        {t("dashboard.draftLead")} {t("dashboard.progress", { done, total: steps.length })}
      </p>
      <ol className="rows checklist">
        {steps.map(({ name, path, need, lacks: open }) => (
          <li key={name} className={open.length === 0 ? "done" : undefined}>
            <div>
              <strong>
                {may(role, need) ? (
                  <a href={base + path}>{t(`dashboard.steps.${name}`)}</a>
                ) : (
                  t(`dashboard.steps.${name}`)
                )}
              </strong>
              {open.length === 0 && notes[name] && <span className="note">{notes[name]}</span>}
              {open.map((lack) => (
                <span key={`${lack.what} ${lack.locale}`} className="note">
                  {lackWords(lack, locale, t)}
                </span>
              ))}
            </div>
            <span className={open.some(({ blocks }) => blocks) ? "badge missing" : "badge"}>
              {open.length === 0
                ? t("dashboard.done")
                : t(open.some(({ blocks }) => blocks) ? "state.missing" : "state.advised")}
            </span>
          </li>
        ))}
      </ol>
      <p className="actions">
        <a className={isBlocked ? undefined : "button"} href={`${base}/letter/state`}>
          {t("dashboard.draftPublish")}
        </a>
        <a href={`${base}/preview/${defaultLocale}`}>{t("dashboard.draftPreview")}</a>
      </p>
      <p className="small">{t("dashboard.draftMore")}</p>
    </>
  );
}
