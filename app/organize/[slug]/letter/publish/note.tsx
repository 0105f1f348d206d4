import { Field } from "#app/ui/field.tsx";
import { keptForm } from "#lib/http/forms/keep.ts";
import { NOTE_MAX, noteField } from "#lib/letters/schema.ts";
import { languageName } from "#lib/locale/locales.ts";
import { issueOf } from "../../../field-error.ts";
import { consoleText } from "../../../session.ts";

/** The public note on a correction, in one language. */
export async function Note({ language, required }: { language: string; required: boolean }) {
  const { locale, t } = await consoleText();
  const name = noteField(language);
  const kept = keptForm("publish");
  const error = issueOf("publish", name);
  return (
    <Field
      name={name}
      label={t("letter.publish.note", { language: languageName(language, locale) })}
      note={required ? undefined : t("frame.optional")}
      hint={t("letter.publish.noteHint", { max: NOTE_MAX })}
      error={error}
    >
      <textarea
        id={name}
        name={name}
        lang={language}
        rows={2}
        defaultValue={kept?.values[name]}
        required={required}
        aria-describedby={error ? `${name}-hint ${name}-error` : `${name}-hint`}
        aria-invalid={error ? true : undefined}
      />
    </Field>
  );
}
