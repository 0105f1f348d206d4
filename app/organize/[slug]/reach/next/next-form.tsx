import { Field } from "#app/ui/field.tsx";
import { languageName } from "#lib/locale/locales.ts";
import type { FoundChoice } from "#lib/steps/choose.ts";
import { LETTERS_MAX, WORDS_MAX } from "#lib/steps/schema.ts";
import { Choices } from "../../../choices.tsx";
import { typedInto } from "../../../edit.ts";
import { BeganFrom, Overtaken } from "../../../editor.tsx";
import { issueOf } from "../../../field-error.ts";
import { Form } from "../../../form.tsx";
import { consoleText } from "../../../session.ts";
import { choose } from "./actions.ts";

/** What others saved meanwhile is told in the words of the form, not by slugs. */
export async function NextForm({ slug, found }: { slug: string; found: FoundChoice }) {
  const { locale, t } = await consoleText();
  const { choice, others, languages } = found;
  const typed = typedInto("next");
  const kept = typed?.values;
  const places = Array.from({ length: Math.min(LETTERS_MAX, others.length) }, (_, at) => ({
    name: `letter${at + 1}`,
    label: t("next.place", { place: at + 1 }),
    chosen: choice.letters[at] ?? "",
  }));
  const words = languages.map((language) => ({
    ...{ language, name: `words_${language}`, chosen: choice.words[language] ?? "" },
    label: t("next.words", { language: languageName(language, locale) }),
  }));
  const which = {
    yes: t("next.every", { max: LETTERS_MAX }),
    no: t(others.length > 0 ? "next.chosen" : "next.noOthers"),
  };
  const titleOf = (chosen: string) => others.find((other) => other.slug === chosen)?.title ?? "";
  const texts: Record<string, string> = {
    ...{ every: which[choice.every ? "yes" : "no"], url: choice.url ?? "" },
    ...Object.fromEntries(places.map(({ name, chosen }) => [name, titleOf(chosen)])),
    ...Object.fromEntries(words.map(({ name, chosen }) => [name, chosen])),
  };
  const saved = { ...found.saved, revision: choice.revision, texts };
  const labels = {
    ...{ every: t("next.letters"), url: t("next.url") },
    ...Object.fromEntries([...places, ...words].map(({ name, label }) => [name, label])),
  };
  return (
    <>
      <Overtaken typed={typed} saved={saved} labels={labels} lang={locale} />
      <Form name="next" action={choose}>
        <input type="hidden" name="slug" value={slug} />
        <BeganFrom typed={typed} saved={saved} />
        <Choices
          name="every"
          title={t("next.letters")}
          of={[
            ["yes", which.yes],
            ["no", which.no],
          ]}
          chosen={kept ? kept.every : choice.every ? "yes" : "no"}
          error={issueOf("next", "every")}
        />
        {places.map(({ name, label, chosen }) => (
          <Field key={name} name={name} label={label} note={t("frame.optional")}>
            <select id={name} name={name} defaultValue={kept?.[name] ?? chosen}>
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
        {words.map(({ language, name, label, chosen }) => (
          <Field
            key={name}
            name={name}
            label={label}
            note={t("frame.optional")}
            hint={t("next.wordsHint", { max: WORDS_MAX })}
            error={issueOf("next", name)}
            lang={language}
            defaultValue={kept?.[name] ?? chosen}
            autoComplete="off"
          />
        ))}
        <button type="submit">{t("next.save")}</button>
      </Form>
    </>
  );
}
