import { Field } from "#app/ui/field.tsx";
import { keptForm } from "#lib/http/forms/keep.ts";
import { languageName } from "#lib/locale/locales.ts";
import type { ListedPaper } from "#lib/paper/list.ts";
import { NOTE_MAX, noteName } from "#lib/paper/schema.ts";
import { issueOf } from "../../../../field-error.ts";
import { consoleText } from "../../../../session.ts";

type Props = { form: string; paper: ListedPaper; locales: string[] };

/** The source of the names; required in one of the languages. */
export async function Notes({ form, paper, locales }: Props) {
  const { locale, t } = await consoleText();
  const kept = keptForm(form)?.values;
  return (
    <fieldset className="notes" aria-describedby="notes-hint">
      <legend>{t("paper.note")}</legend>
      <p className="hint" id="notes-hint">
        {t("paper.noteHint")}
      </p>
      {locales.map((code) => {
        const name = noteName(code);
        const error = issueOf(form, name);
        return (
          <Field key={code} name={name} label={languageName(code, locale)} error={error}>
            <textarea
              id={name}
              name={name}
              rows={3}
              maxLength={NOTE_MAX}
              lang={code}
              defaultValue={kept?.[name] ?? paper.notes.get(code)}
              aria-describedby={error && `${name}-error`}
              aria-invalid={error ? true : undefined}
            />
          </Field>
        );
      })}
    </fieldset>
  );
}
