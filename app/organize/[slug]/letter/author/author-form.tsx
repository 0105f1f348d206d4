import { Field } from "#app/ui/field.tsx";
import type { OwnAuthor } from "#lib/authors/find.ts";
import { AUTHOR_KINDS } from "#lib/campaigns/author.ts";
import { languageName } from "#lib/locale/locales.ts";
import { Choices } from "../../../choices.tsx";
import { typedInto } from "../../../edit.ts";
import { BeganFrom, Overtaken } from "../../../editor.tsx";
import { issueOf } from "../../../field-error.ts";
import { Form } from "../../../form.tsx";
import { consoleText } from "../../../session.ts";
import { save } from "./actions.ts";

/** The role is asked in each of the campaign's languages. */
export async function AuthorForm({ slug, author }: { slug: string; author: OwnAuthor }) {
  const { locale, t } = await consoleText();
  const { fields, languages, revision } = author;
  const typed = typedInto("author");
  const values = { ...fields, ...typed?.values };
  const saved = { ...author.saved, revision, texts: fields };
  const errorOf = (name: string) => issueOf("author", name);
  const roles = languages.map((language) => ({
    language,
    name: `role-${language}` as const,
    label: t("author.role", { language: languageName(language, locale) }),
  }));
  const labels = {
    kind: t("author.kind"),
    name: t("author.name"),
    website: t("author.website"),
    ...Object.fromEntries(roles.map(({ name, label }) => [name, label])),
  };
  const kinds = AUTHOR_KINDS.map((kind) => [kind, t(`author.kinds.${kind}`)] as const);
  return (
    <>
      <Overtaken typed={typed} saved={saved} labels={labels} lang={locale} />
      <Form name="author" action={save} keeping>
        <input type="hidden" name="campaign" value={slug} />
        <BeganFrom typed={typed} saved={saved} />
        <Choices name="kind" title={labels.kind} of={kinds} chosen={values.kind} error={errorOf("kind")} />
        <Field
          name="name"
          label={labels.name}
          hint={t("author.nameHint")}
          error={errorOf("name")}
          defaultValue={values.name}
          required
        />
        {roles.map(({ language, name, label }) => (
          <Field
            key={name}
            name={name}
            label={label}
            note={t("frame.optional")}
            hint={language === languages[0] ? t("author.roleHint") : undefined}
            error={errorOf(name)}
            defaultValue={values[name]}
            lang={language}
          />
        ))}
        <Field
          name="website"
          inputMode="url"
          label={labels.website}
          note={t("frame.optional")}
          hint={t("author.websiteHint")}
          error={errorOf("website")}
          defaultValue={values.website}
          autoCapitalize="none"
          spellCheck={false}
        />
        <button type="submit">{t("author.save")}</button>
      </Form>
    </>
  );
}
