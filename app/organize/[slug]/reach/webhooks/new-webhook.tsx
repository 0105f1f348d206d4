import { Field } from "#app/ui/field.tsx";
import { keptForm } from "#lib/http/forms/keep.ts";
import { SCOPES } from "#lib/webhooks/schema.ts";
import { issueOf } from "../../../field-error.ts";
import { Form } from "../../../form.tsx";
import { consoleText } from "../../../session.ts";
import { add } from "./actions.ts";

export async function NewWebhook({ slug }: { slug: string }) {
  const { t } = await consoleText();
  const kept = keptForm("webhook");
  const error = issueOf("webhook", "counts");
  return (
    <section className="panel" aria-labelledby="add-title">
      <h2 id="add-title">{t("webhooks.add")}</h2>
      <Form name="webhook" action={add}>
        <input type="hidden" name="slug" value={slug} />
        <Field
          name="name"
          label={t("webhooks.label")}
          hint={t("webhooks.labelHint")}
          error={issueOf("webhook", "name")}
          defaultValue={kept?.values.name}
          autoComplete="off"
          required
        />
        <Field
          name="url"
          type="url"
          label={t("webhooks.url")}
          hint={t("webhooks.urlHint")}
          error={issueOf("webhook", "url")}
          defaultValue={kept?.values.url}
          autoComplete="off"
          required
        />
        <fieldset aria-describedby={error && "counts-error"}>
          <legend>{t("webhooks.scope")}</legend>
          {error && (
            <p className="error" id="counts-error">
              {error}
            </p>
          )}
          {SCOPES.map((scope) => (
            <label className="choice" key={scope}>
              <input
                type="checkbox"
                id={scope}
                name={scope}
                value="yes"
                defaultChecked={kept?.values[scope] === "yes"}
              />
              <span>{t(`webhooks.scopes.${scope}`)}</span>
            </label>
          ))}
        </fieldset>
        <button type="submit">{t("webhooks.submit")}</button>
      </Form>
    </section>
  );
}
