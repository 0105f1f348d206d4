import { Field } from "#app/ui/field.tsx";
import { env } from "#lib/env.ts";
import { SCOPES } from "#lib/exports/keys/schema.ts";
import { keptForm } from "#lib/http/forms/keep.ts";
import { Choices } from "../../../choices.tsx";
import { issueOf } from "../../../field-error.ts";
import { Form } from "../../../form.tsx";
import { consoleText } from "../../../session.ts";
import { make } from "./actions.ts";

/** The new key is shown in this form's response only. */
export async function NewKey({ slug }: { slug: string }) {
  const { t } = await consoleText();
  const kept = keptForm("key");
  return (
    <Form name="key" action={make}>
      <input type="hidden" name="slug" value={slug} />
      <Field
        name="name"
        label={t("exports.keyName")}
        hint={t("exports.keyNameHint")}
        error={issueOf("key", "name")}
        defaultValue={kept?.values.name}
        autoComplete="off"
        required
      />
      <Choices
        name="scope"
        title={t("exports.scope")}
        of={SCOPES.map((scope) => [scope, t(`exports.scopes.${scope}`)])}
        chosen={kept?.values.scope}
        error={issueOf("key", "scope")}
      />
      <button type="submit">{t("exports.makeKey")}</button>
    </Form>
  );
}

export async function MadeKey({ slug }: { slug: string }) {
  const { t } = await consoleText();
  const made = keptForm("key-done")?.more;
  if (!made) return;
  const query = new URLSearchParams({ kind: made.kind ?? "", format: "csv", purpose: t("exports.scriptPurpose") });
  const url = `${env().SITE_URL}/api/campaigns/${slug}/export?${query}`;
  return (
    <div className="panel" role="status">
      <p>{t("exports.keyMade")}</p>
      <pre>
        <code id="made-key">{made.token}</code>
      </pre>
      <p>{t("exports.keyTry")}</p>
      <pre>
        <code id="try-key">{`curl --fail --retry 99 -OJ -H "Authorization: Bearer ${made.token}" "${url}"`}</code>
      </pre>
    </div>
  );
}
