import type { Metadata } from "next";
import { findChoice } from "#lib/steps/choose.ts";
import { DoneMessage } from "../../../done-message.tsx";
import { typedInto } from "../../../edit.ts";
import { orNotFound } from "../../../or-not-found.ts";
import { consoleText, requireOrganizer } from "../../../session.ts";
import { NextForm } from "./next-form.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("next.title") };
}

/** What signatories are offered on the page after verifying, and in the email that confirms. */
export default async function Next({ params, searchParams }: PageProps<"/organize/[slug]/reach/next">) {
  const { slug } = await params;
  const { done } = await searchParams;
  const organizer = await requireOrganizer();
  const { locale, t } = await consoleText();
  const saver = typedInto("next")?.overtaken;
  const found = orNotFound(await findChoice(organizer.id, slug, locale, { saver }));
  return (
    <>
      <h1>{t("next.title")}</h1>
      <p className="lead">{t("next.lead")}</p>
      <DoneMessage of="next" name={done} />
      <NextForm slug={slug} found={found} />
    </>
  );
}
