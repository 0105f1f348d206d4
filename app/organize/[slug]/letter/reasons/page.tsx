import type { Metadata } from "next";
import { Errors } from "#app/ui/errors.tsx";
import { keptForm } from "#lib/http/forms/keep.ts";
import { listReasons } from "#lib/letters/reasons/list.ts";
import { may } from "#lib/team/role.ts";
import { DoneMessage } from "../../../done-message.tsx";
import { orNotFound } from "../../../or-not-found.ts";
import { consoleText, requireOrganizer } from "../../../session.ts";
import { ReasonRow } from "./reason-row.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("reasons.title") };
}

export default async function Reasons({ params, searchParams }: PageProps<"/organize/[slug]/letter/reasons">) {
  const { slug } = await params;
  const { done } = await searchParams;
  const organizer = await requireOrganizer();
  const { locale, t } = await consoleText();
  const { role, isPublic, reasons } = orNotFound(await listReasons(organizer.id, slug, locale));
  const refused = keptForm("move");
  const writes = may(role, "write");
  const base = `/organize/${slug}/letter/reasons`;
  return (
    <>
      <h1>{t("reasons.title")}</h1>
      <p className="lead">{t("reasons.lead")}</p>
      <DoneMessage of="reasons" name={done} />
      <Errors errors={refused} title="" />
      {writes && isPublic && <p className="notice">{t("reasons.public")}</p>}
      {reasons.length === 0 && (
        <div className="panel">
          <h2>{t("reasons.none")}</h2>
          <p>{t("reasons.noneLead")}</p>
        </div>
      )}
      {writes && (
        <p>
          <a className="button" href={`${base}/new`}>
            {t("reasons.add")}
          </a>
        </p>
      )}
      {reasons.length > 0 && (
        <ol className="rows">
          {reasons.map((reason) => (
            <ReasonRow key={reason.id} slug={slug} reason={reason} count={reasons.length} writes={writes} />
          ))}
        </ol>
      )}
    </>
  );
}
