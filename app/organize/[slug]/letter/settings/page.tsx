import type { Metadata } from "next";
import { findSettings } from "#lib/campaigns/settings.ts";
import { DoneMessage } from "../../../done-message.tsx";
import { typedInto } from "../../../edit.ts";
import { orNotFound } from "../../../or-not-found.ts";
import { consoleText, requireOrganizer } from "../../../session.ts";
import { RetentionForm } from "./retention-form.tsx";
import { SettingsForm } from "./settings-form.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("settings.title") };
}

export default async function SettingsPage({ params, searchParams }: PageProps<"/organize/[slug]/letter/settings">) {
  const { slug } = await params;
  const { done } = await searchParams;
  const organizer = await requireOrganizer();
  const { t } = await consoleText();
  const saver = typedInto("settings")?.overtaken;
  const { settings } = orNotFound(await findSettings(organizer.id, slug, { saver }));
  return (
    <>
      <h1>{t("settings.title")}</h1>
      <p className="lead">{t("settings.lead")}</p>
      <DoneMessage of="settings" name={done} />
      <SettingsForm settings={settings} />
      <RetentionForm organizerId={organizer.id} slug={slug} />
      <p>
        <a href={`/organize/${slug}/reach/sharing`}>{t("settings.toSharing")}</a>
      </p>
    </>
  );
}
