import { Field } from "#app/ui/field.tsx";
import { keptForm } from "#lib/http/forms/keep.ts";
import { issueOf } from "../../../field-error.ts";
import { consoleText } from "../../../session.ts";

export async function KeyField({ form }: { form: string }) {
  const { t } = await consoleText();
  const { values, more } = keptForm(form) ?? {};
  const free = more?.suggestion && t("partners.free", { suggestion: more.suggestion });
  return (
    <Field
      name="key"
      label={t("partners.key")}
      note={t("frame.optional")}
      hint={t("partners.keyHint")}
      error={[issueOf(form, "key"), free].filter(Boolean).join(" ") || undefined}
      defaultValue={values?.key}
      autoCapitalize="none"
      autoComplete="off"
      spellCheck={false}
    />
  );
}
