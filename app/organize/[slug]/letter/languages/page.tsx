import type { Metadata } from "next";
import { ConfirmBox } from "#app/ui/confirm-box.tsx";
import { surveyLanguages } from "#lib/locale/survey.ts";
import { may } from "#lib/team/role.ts";
import { DoneMessage } from "../../../done-message.tsx";
import { issueOf } from "../../../field-error.ts";
import { orNotFound } from "../../../or-not-found.ts";
import { consoleText, requireOrganizer } from "../../../session.ts";
import { add, choose, remove } from "./actions.ts";
import { Choice } from "./choice.tsx";
import { Grid, type Row } from "./grid.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("languages.title") };
}

export default async function Languages({ params, searchParams }: PageProps<"/organize/[slug]/letter/languages">) {
  const { slug } = await params;
  const { done } = await searchParams;
  const organizer = await requireOrganizer();
  const { locale, t } = await consoleText();
  const survey = orNotFound(await surveyLanguages(organizer.id, slug, locale));
  const { campaign, letter, summary, reasons, others, removable } = survey;
  const { defaultLocale: own, locales, role } = campaign;
  const base = `/organize/${slug}`;
  const translations = locales.filter((language) => language !== own);
  const rows: Row[] = [
    {
      of: "letter",
      name: t("languages.letter"),
      href: (language) => `${base}/letter?in=${language}`,
      standings: letter.standings,
      isFrozen: !letter.isDraft,
    },
    {
      of: "summary",
      name: t("languages.summary"),
      href: (language) => `${base}/reach/sharing/${language}`,
      standings: summary.standings,
    },
    ...reasons.map(
      ({ id, number, title, standings }): Row => ({
        of: "reason",
        id,
        name: `${number}. ${title}`,
        href: (language) => `${base}/letter/reasons/${number}?in=${language}`,
        standings,
      }),
    ),
  ];
  const isOlder = rows.some(({ standings }) => standings.some(({ standing }) => standing === "older"));
  return (
    <>
      <h1>{t("languages.title")}</h1>
      <p className="lead">{t("languages.lead")}</p>
      <DoneMessage of="languages" name={done} />
      <Grid slug={slug} own={own} locales={locales} rows={rows} writes={may(role, "write")} />
      {isOlder && <p className="hint">{t("languages.olderHint")}</p>}
      {!letter.isDraft && <p className="hint">{t("languages.frozen")}</p>}
      {may(role, "write") && (
        <>
          {others.length === 0 && <p>{t("languages.all")}</p>}
          {others.length > 0 && <Choice name="add" slug={slug} action={add} languages={others} />}
          {translations.length > 0 && <Choice name="choose" slug={slug} action={choose} languages={translations} />}
          {removable.length > 0 && (
            <Choice name="remove" slug={slug} action={remove} languages={removable}>
              <ConfirmBox label={t("languages.removeSure")} error={issueOf("remove", "sure")} />
            </Choice>
          )}
        </>
      )}
    </>
  );
}
