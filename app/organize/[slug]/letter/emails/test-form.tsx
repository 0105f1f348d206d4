import { Field } from "#app/ui/field.tsx";
import { type Locale, languageName } from "#lib/locale/locales.ts";
import { issueOf } from "../../../field-error.ts";
import { Form } from "../../../form.tsx";
import { consoleText } from "../../../session.ts";
import { test } from "./actions.ts";

/** Emails the organizer what a signatory gets. */
export async function TestForm({ slug, languages, email }: { slug: string; languages: Locale[]; email: string }) {
  const { locale, t } = await consoleText();
  return (
    <section className="panel" aria-labelledby="test-title">
      <h2 id="test-title">{t("emails.test")}</h2>
      <p>{t("emails.testLead", { email })}</p>
      <Form name="test-mail" action={test}>
        <input type="hidden" name="campaign" value={slug} />
        <Field name="locale" label={t("emails.language")} error={issueOf("test-mail", "locale")}>
          <select id="locale" name="locale">
            {languages.map((language) => (
              <option key={language} value={language}>
                {languageName(language, locale)}
              </option>
            ))}
          </select>
        </Field>
        <button type="submit" className="plain">
          {t("emails.send")}
        </button>
      </Form>
    </section>
  );
}
