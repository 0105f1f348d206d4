import { Fragment } from "react";
import { Field } from "#app/ui/field.tsx";
import { LOCALES, type Locale, languageName } from "#lib/locale/locales.ts";
import { typedInto } from "../../edit.ts";
import { issueOf } from "../../field-error.ts";
import { Form } from "../../form.tsx";
import { consoleText } from "../../session.ts";
import { save } from "./actions.ts";

type Props = { saved: { fields: Record<string, string>; revision: number } };

/** Name, color, and the texts of each language. */
export async function IdentityForm({ saved }: Props) {
  const { t } = await consoleText();
  const typed = typedInto("identity");
  const values: Record<string, string> = { ...saved.fields, ...typed?.values };
  const revision = typed && !typed.overtaken ? (typed.values.revision ?? saved.revision) : saved.revision;
  return (
    <Form name="identity" action={save} keeping>
      <input type="hidden" name="revision" value={revision} />
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
      {LOCALES.map((language) => (
        <Fragment key={language}>
          <Lines
            name={`links-${language}`}
            of="links"
            language={language}
            rows={3}
            value={values[`links-${language}`]}
          />
          <Lines
            name={`imprint-${language}`}
            of="imprint"
            language={language}
            rows={6}
            value={values[`imprint-${language}`]}
          />
        </Fragment>
      ))}
      <button type="submit">{t("identity.save")}</button>
    </Form>
  );
}

type LinesProps = { name: string; of: "links" | "imprint"; language: Locale; rows: number; value?: string };

async function Lines({ name, of, language, rows, value }: LinesProps) {
  const { locale, t } = await consoleText();
  const error = issueOf("identity", name);
  return (
    <Field
      name={name}
      label={`${t(`identity.${of}`)} · ${languageName(language, locale)}`}
      note={t("frame.optional")}
      hint={t(`identity.${of}Hint`)}
      error={error}
    >
      <textarea
        id={name}
        name={name}
        rows={rows}
        lang={language}
        defaultValue={value}
        aria-describedby={error ? `${name}-hint ${name}-error` : `${name}-hint`}
        aria-invalid={error ? true : undefined}
      />
    </Field>
  );
}
