import type { Metadata } from "next";
import { findSender } from "#lib/authors/sender.ts";
import { DoneMessage } from "../../../done-message.tsx";
import { typedInto } from "../../../edit.ts";
import { orNotFound } from "../../../or-not-found.ts";
import { consoleText, requireOrganizer } from "../../../session.ts";
import { SenderForm } from "./sender-form.tsx";
import { TestForm } from "./test-form.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("emails.title") };
}

export default async function EmailsPage({ params, searchParams }: PageProps<"/organize/[slug]/letter/emails">) {
  const { slug } = await params;
  const { done } = await searchParams;
  const organizer = await requireOrganizer();
  const { t } = await consoleText();
  const { sender } = orNotFound(await findSender(organizer.id, slug, { saver: typedInto("sender")?.overtaken }));
  return (
    <>
      <h1>{t("emails.title")}</h1>
      <p className="lead">{t("emails.lead")}</p>
      <DoneMessage of="emails" name={done} />
      {sender.mayChange ? <SenderForm slug={slug} sender={sender} /> : <p className="notice">{t("emails.owners")}</p>}
      <TestForm slug={slug} languages={sender.languages} email={organizer.email} />
    </>
  );
}
