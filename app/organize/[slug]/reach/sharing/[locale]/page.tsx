import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Field } from "#app/ui/field.tsx";
import { SHARE_TEXT_MAX, SUMMARY_MAX } from "#lib/campaigns/schema.ts";
import { findSettings } from "#lib/campaigns/settings.ts";
import { languageName } from "#lib/locale/locales.ts";
import { DoneMessage } from "../../../../done-message.tsx";
import { typedInto } from "../../../../edit.ts";
import { BeganFrom, Overtaken } from "../../../../editor.tsx";
import { issueOf } from "../../../../field-error.ts";
import { Form } from "../../../../form.tsx";
import { orNotFound } from "../../../../or-not-found.ts";
import { consoleText, requireOrganizer } from "../../../../session.ts";
import { describe } from "../actions.ts";

type Props = PageProps<"/organize/[slug]/reach/sharing/[locale]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, t } = await consoleText();
  const language = /^[a-z]{2}$/.exec((await params).locale)?.[0] ?? "en";
  return { title: t("settings.textTitle", { language: languageName(language, locale) }) };
}

/** Summary and share text in one language, beside the original. */
export default async function Texts({ params, searchParams }: Props) {
  const { slug, locale: language } = await params;
  const { done } = await searchParams;
  const organizer = await requireOrganizer();
  const { locale, t } = await consoleText();
  const typed = typedInto("description");
  const { settings } = orNotFound(await findSettings(organizer.id, slug, { saver: typed?.overtaken }));
  const [own] = settings.descriptions;
  const text = settings.descriptions.find((known) => known.locale === language) ?? notFound();
  const errorOf = (name: string) => issueOf("description", name);
  const labels = { summary: t("settings.summary"), shareText: t("settings.shareText") };
  const saved = {
    revision: text.revision,
    ...text.saved,
    texts: { summary: text.summary, shareText: text.shareText },
  };
  const limits = {
    summary: t("settings.summaryHint", { max: SUMMARY_MAX }),
    shareText: t("settings.shareTextHint", { max: SHARE_TEXT_MAX }),
  };
  return (
    <>
      <h1>{t("settings.textTitle", { language: languageName(language, locale) })}</h1>
      <p className="back">
        <a href={`/organize/${slug}/reach/sharing`}>{t("sharing.back")}</a>
      </p>
      <DoneMessage of="settings" name={done} />
      {settings.published && <p className="notice">{t("settings.textPublic")}</p>}
      <Overtaken typed={typed} saved={saved} labels={labels} lang={language} />
      <Form name="description" action={describe} keeping>
        <input type="hidden" name="campaign" value={slug} />
        <input type="hidden" name="locale" value={language} />
        <BeganFrom typed={typed} saved={saved} />
        {(["summary", "shareText"] as const).map((name) => (
          <div key={name} className="field">
            <Field
              name={name}
              label={labels[name]}
              note={t("frame.optional")}
              hint={limits[name]}
              error={errorOf(name)}
            >
              <textarea
                id={name}
                name={name}
                lang={language}
                rows={3}
                defaultValue={typed?.values[name] ?? text[name]}
                aria-describedby={errorOf(name) ? `${name}-hint ${name}-error` : `${name}-hint`}
                aria-invalid={errorOf(name) ? true : undefined}
              />
            </Field>
            {own && own !== text && own[name] && (
              <p className="original small">
                {t("settings.original", { language: languageName(own.locale, locale) })}:{" "}
                <span lang={own.locale}>{own[name]}</span>
              </p>
            )}
          </div>
        ))}
        <button type="submit">{t("settings.save")}</button>
      </Form>
    </>
  );
}
