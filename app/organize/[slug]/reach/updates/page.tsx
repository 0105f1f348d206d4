import type { Metadata } from "next";
import { KINDS } from "#lib/updates/schema.ts";
import { DoneMessage } from "../../../done-message.tsx";
import { consoleText, requireOrganizer } from "../../../session.ts";
import { UpdatesList } from "./updates-list.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("updates.title") };
}

export default async function Updates({ params, searchParams }: PageProps<"/organize/[slug]/reach/updates">) {
  const { slug } = await params;
  const { done } = await searchParams;
  const { id } = await requireOrganizer();
  const { t } = await consoleText();
  return (
    <>
      <h1>{t("updates.title")}</h1>
      <p className="lead">{t("updates.lead")}</p>
      <DoneMessage of="updates" name={done} />
      <UpdatesList organizerId={id} slug={slug} kinds={KINDS} />
    </>
  );
}
