import { Field } from "#app/ui/field.tsx";
import { LOCALES, type Locale, languageName } from "#lib/locale/locales.ts";
import { typedInto } from "../../edit.ts";
import { BeganFrom, Overtaken } from "../../editor.tsx";
import { issueOf } from "../../field-error.ts";
import { Form } from "../../form.tsx";
import { consoleText } from "../../session.ts";
import { save } from "./actions.ts";

type Props = { site: { fields: Record<string, string>; revision: number } };

const OF_LANGUAGE = ["links", "imprint"] as const;
const ROWS = { links: 3, imprint: 6 };

/** Name, color, and the texts of each language. */
export async function IdentityForm({ site: { fields, revision } }: Props) {
  const { locale, t } = await consoleText();
  const typed = typedInto("identity");
  const values: Record<string, string> = { ...fields, ...typed?.values };
  const saved = { revision, texts: fields };
  const ofLanguage = LOCALES.flatMap((language) =>
    OF_LANGUAGE.map((of) => ({
      ...{ of, language, name: `${of}-${language}` },
      label: `${t(`identity.${of}`)} · ${languageName(language, locale)}`,
    })),
  );
  const labels = {
    ...{ name: t("identity.name"), accent: t("identity.accent") },
    ...Object.fromEntries(ofLanguage.map(({ name, label }) => [name, label])),
  };
  return (
    <>
      <Overtaken typed={typed} saved={saved} labels={labels} lang={locale} />
      <Form name="identity" action={save} keeping>
        <BeganFrom typed={typed} saved={saved} />
        <Field
          name="name"
          label={t("identity.name")}
          note={t("frame.optional")}
          hint={t("identity.nameHint")}
          error={issueOf("identity", "name")}
          defaultValue={values.name}
        />
        <Field
          name="accent"
          label={t("identity.accent")}
          note={t("frame.optional")}
          hint={t("identity.accentHint")}
          error={issueOf("identity", "accent")}
          defaultValue={values.accent}
          autoCapitalize="none"
          spellCheck={false}
        />
        {ofLanguage.map((field) => (
          <Lines key={field.name} {...field} value={values[field.name]} />
        ))}
        <button type="submit">{t("identity.save")}</button>
      </Form>
    </>
  );
}

type LinesProps = { name: string; label: string; of: "links" | "imprint"; language: Locale; value?: string };

async function Lines({ name, label, of, language, value }: LinesProps) {
  const { t } = await consoleText();
  const error = issueOf("identity", name);
  return (
    <Field name={name} label={label} note={t("frame.optional")} hint={t(`identity.${of}Hint`)} error={error}>
      <textarea
        id={name}
        name={name}
        rows={ROWS[of]}
        lang={language}
        defaultValue={value}
        aria-describedby={error ? `${name}-hint ${name}-error` : `${name}-hint`}
        aria-invalid={error ? true : undefined}
      />
    </Field>
  );
}
