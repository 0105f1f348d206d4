import { Field } from "#app/ui/field.tsx";
import { env } from "#lib/env.ts";
import { keptForm } from "#lib/forms/kept.ts";
import { SCOPES } from "#lib/keys/schema.ts";
import { issueOf } from "../../beside.ts";
import { Form } from "../../form.tsx";
import { consoleText } from "../../session.ts";
import { make } from "./actions.ts";

/** Where a key is made. It is shown on the page that answers, and never again. */
export async function NewKey({ slug }: { slug: string }) {
  const { t } = await consoleText();
  const kept = keptForm("key");
  const scopeError = issueOf("key", "scope");
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
      <fieldset aria-describedby={scopeError && "scope-error"}>
        <legend>{t("exports.scope")}</legend>
        {scopeError && (
          <p className="error" id="scope-error">
            {scopeError}
          </p>
        )}
        {SCOPES.map((scope, index) => (
          <label className="choice" key={scope}>
            <input
              type="radio"
              id={index === 0 ? "scope" : undefined}
              name="scope"
              value={scope}
              defaultChecked={kept?.values.scope === scope}
              required
            />
            <span>{t(`exports.scopes.${scope}`)}</span>
          </label>
        ))}
      </fieldset>
      <button type="submit">{t("exports.makeKey")}</button>
    </Form>
  );
}

/** The key that was just made. */
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
        <code id="try-key">{`curl --fail -OJ -H "Authorization: Bearer ${made.token}" "${url}"`}</code>
      </pre>
    </div>
  );
}
