import type { Metadata } from "next";
import { findSettings } from "#lib/campaigns/settings.ts";
import { languageName } from "#lib/locale/locales.ts";
import { DoneMessage } from "../../done-message.tsx";
import { typedInto } from "../../edit.ts";
import { orNotFound } from "../../or-not-found.ts";
import { consoleText, requireOrganizer } from "../../session.ts";
import { RetentionForm } from "./retention-form.tsx";
import { SettingsForm } from "./settings-form.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("settings.title") };
}

export default async function SettingsPage({ params, searchParams }: PageProps<"/organize/[slug]/settings">) {
  const { slug } = await params;
  const { done } = await searchParams;
  const organizer = await requireOrganizer();
  const { locale, t } = await consoleText();
  const saver = typedInto("settings")?.overtaken;
  const { settings } = orNotFound(await findSettings(organizer.id, slug, { saver }));
  return (
    <>
      <h1>{t("settings.title")}</h1>
      <p className="lead">{t("settings.lead")}</p>
      <DoneMessage of="settings" name={done} />
      <SettingsForm settings={settings} />
      <RetentionForm organizerId={organizer.id} slug={slug} />
      <section aria-labelledby="texts-title">
        <h2 id="texts-title">{t("settings.texts")}</h2>
        <p>{t("settings.textsLead")}</p>
        <ul className="rows">
          {settings.descriptions.map(({ locale: language, summary, shareText }) => (
            <li key={language}>
              <div>
                <strong>{languageName(language, locale)}</strong>
                <span className="note" lang={summary ? language : undefined}>
                  {summary || t("settings.noSummary")}
                </span>
                <span className="note" lang={shareText ? language : undefined}>
                  {shareText || t("settings.noShareText")}
                </span>
              </div>
              <a
                href={`/organize/${slug}/settings/${language}`}
                aria-label={t("settings.editNamed", { language: languageName(language, locale) })}
              >
                {t("settings.edit")}
              </a>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
