import type { Metadata } from "next";
import { readNewReason } from "#lib/letters/reasons/read.ts";
import { languageName } from "#lib/locale/locales.ts";
import { typedInto } from "../../../../edit.ts";
import { orNotFound } from "../../../../or-not-found.ts";
import { PreviewStatus } from "../../../../preview-status.tsx";
import { consoleText, requireOrganizer } from "../../../../session.ts";
import { ReasonForm } from "../reason-form.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("reasons.new") };
}

export default async function NewReason({ params }: PageProps<"/organize/[slug]/letter/reasons/new">) {
  const { slug } = await params;
  const organizer = await requireOrganizer();
  const { locale, t } = await consoleText();
  const { campaignId, own, isPublic } = orNotFound(await readNewReason(organizer.id, slug));
  const typed = typedInto("reason");
  return (
    <>
      <h1>{t("reasons.new")}</h1>
      <PreviewStatus typed={typed} />
      <p>{t("reasons.newLead", { language: languageName(own, locale) })}</p>
      {isPublic && <p className="notice">{t("reasons.saveNow")}</p>}
      <ReasonForm campaign={{ id: campaignId, slug }} locale={own} typed={typed} />
    </>
  );
}
