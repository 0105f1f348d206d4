import { ConfirmBox } from "#app/ui/confirm-box.tsx";
import { Field } from "#app/ui/field.tsx";
import { absolute } from "#app/ui/metadata.ts";
import { keptForm } from "#lib/http/forms/keep.ts";
import { issueOf } from "../../../field-error.ts";
import { Form } from "../../../form.tsx";
import { consoleText } from "../../../session.ts";
import { publish, remove } from "./actions.ts";

export async function Publish({ slug, seen }: { slug: string; seen: string }) {
  const { t } = await consoleText();
  return (
    <section className="panel" aria-labelledby="publish-title">
      <h2 id="publish-title">{t("state.publish")}</h2>
      <p>{t("state.publishLead")}</p>
      <ul>
        <li>{t("state.publishText")}</li>
        <li>{t("state.publishSlug", { url: absolute(`/${slug}`) })}</li>
        <li>{t("state.publishStay")}</li>
      </ul>
      <Form name="publish" action={publish}>
        <input type="hidden" name="campaign" value={slug} />
        <input type="hidden" name="seen" value={seen} />
        <ConfirmBox label={t("state.publishSure")} error={issueOf("publish", "sure")} />
        <button type="submit">{t("state.publishButton")}</button>
      </Form>
    </section>
  );
}

export async function Delete({ slug }: { slug: string }) {
  const { t } = await consoleText();
  return (
    <section className="panel" aria-labelledby="delete-title">
      <h2 id="delete-title">{t("state.delete")}</h2>
      <p>{t("state.deleteLead")}</p>
      <Form name="delete" action={remove}>
        <input type="hidden" name="campaign" value={slug} />
        <Field
          name="typed"
          label={t("state.deleteType", { slug })}
          error={issueOf("delete", "typed")}
          defaultValue={keptForm("delete")?.values.typed}
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          required
        />
        <button type="submit" className="danger">
          {t("state.deleteButton")}
        </button>
      </Form>
    </section>
  );
}
