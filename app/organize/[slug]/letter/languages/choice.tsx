import type { ReactNode } from "react";
import { Field } from "#app/ui/field.tsx";
import { keptForm } from "#lib/http/forms/keep.ts";
import { languageName } from "#lib/locale/locales.ts";
import { Form } from "../../../form.tsx";
import { consoleText } from "../../../session.ts";

type Props = {
  name: "add" | "choose" | "remove";
  slug: string;
  action: (sent: FormData) => Promise<void>;
  languages: readonly string[];
  children?: ReactNode;
};

export async function Choice({ name, slug, action, languages, children }: Props) {
  const { locale, t } = await consoleText();
  const kept = keptForm(name);
  return (
    <section aria-labelledby={`${name}-title`}>
      <h2 id={`${name}-title`}>{t(`languages.${name}`)}</h2>
      <p className="hint">{t(`languages.${name}Hint`)}</p>
      <Form name={name} action={action}>
        <input type="hidden" name="slug" value={slug} />
        <Field name={`${name}-locale`} label={t("languages.language")}>
          <select id={`${name}-locale`} name="locale" defaultValue={kept?.values.locale}>
            {languages.map((language) => (
              <option key={language} value={language}>
                {languageName(language, locale)}
              </option>
            ))}
          </select>
        </Field>
        {children}
        <button type="submit" className={name === "remove" ? "danger" : "plain"}>
          {t(`languages.${name}Button`)}
        </button>
      </Form>
    </section>
  );
}
