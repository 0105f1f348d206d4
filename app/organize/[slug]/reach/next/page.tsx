import type { Metadata } from "next";
import { Field } from "#app/ui/field.tsx";
import { keptForm } from "#lib/http/forms/keep.ts";
import { languageName } from "#lib/locale/locales.ts";
import { findChoice } from "#lib/steps/choose.ts";
import { LETTERS_MAX, WORDS_MAX } from "#lib/steps/schema.ts";
import { Choices } from "../../../choices.tsx";
import { DoneMessage } from "../../../done-message.tsx";
import { issueOf } from "../../../field-error.ts";
import { Form } from "../../../form.tsx";
import { orNotFound } from "../../../or-not-found.ts";
import { consoleText, requireOrganizer } from "../../../session.ts";
import { choose } from "./actions.ts";

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
  const { choice, others, languages } = orNotFound(await findChoice(organizer.id, slug, locale));
  const { values: kept, more } = keptForm("next") ?? {};
  const revision = more?.overtaken ? choice.revision : (kept?.revision ?? choice.revision);
  const every = kept ? kept.every : choice.every ? "yes" : "no";
  const places = Array.from({ length: Math.min(LETTERS_MAX, others.length) }, (_, at) => at + 1);
  return (
    <>
      <h1>{t("next.title")}</h1>
      <p className="lead">{t("next.lead")}</p>
      <DoneMessage of="next" name={done} />
      <Form name="next" action={choose}>
        <input type="hidden" name="slug" value={slug} />
        <input type="hidden" name="revision" value={revision} />
        <Choices
          name="every"
          title={t("next.letters")}
          of={[
            ["yes", t("next.every", { max: LETTERS_MAX })],
            ["no", t(others.length > 0 ? "next.chosen" : "next.noOthers")],
          ]}
          chosen={every}
          error={issueOf("next", "every")}
        />
        {places.map((place) => (
          <Field key={place} name={`letter${place}`} label={t("next.place", { place })} note={t("frame.optional")}>
            <select
              id={`letter${place}`}
              name={`letter${place}`}
              defaultValue={kept?.[`letter${place}`] ?? choice.letters[place - 1] ?? ""}
            >
              <option value="">{t("next.none")}</option>
              {others.map(({ slug: other, title }) => (
                <option key={other} value={other}>
                  {title}
                </option>
              ))}
            </select>
          </Field>
        ))}
        <h2>{t("next.link")}</h2>
        <p className="hint">{t("next.linkHint")}</p>
        <Field
          name="url"
          label={t("next.url")}
          note={t("frame.optional")}
          hint={t("next.urlHint")}
          error={issueOf("next", "url")}
          defaultValue={kept?.url ?? choice.url ?? ""}
          inputMode="url"
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
        />
        {languages.map((language) => (
          <Field
            key={language}
            name={`words_${language}`}
            label={t("next.words", { language: languageName(language, locale) })}
            note={t("frame.optional")}
            hint={t("next.wordsHint", { max: WORDS_MAX })}
            error={issueOf("next", `words_${language}`)}
            lang={language}
            defaultValue={kept?.[`words_${language}`] ?? choice.words[language] ?? ""}
            autoComplete="off"
          />
        ))}
        <button type="submit">{t("next.save")}</button>
      </Form>
    </>
  );
}
