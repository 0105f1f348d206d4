import { Field } from "#app/ui/field.tsx";
import { keptForm } from "#lib/http/forms/keep.ts";
import { issueOf } from "../../../field-error.ts";
import { Form } from "../../../form.tsx";
import { consoleText } from "../../../session.ts";
import { add } from "./actions.ts";
import { KeyField } from "./key-field.tsx";

export async function NewPartner({ slug }: { slug: string }) {
  const { t } = await consoleText();
  const kept = keptForm("partner");
  return (
    <section className="panel" aria-labelledby="add-title">
      <h2 id="add-title">{t("partners.add")}</h2>
      <Form name="partner" action={add}>
        <input type="hidden" name="slug" value={slug} />
        <Field
          name="name"
          label={t("partners.name")}
          error={issueOf("partner", "name")}
          defaultValue={kept?.values.name}
          autoComplete="off"
          required
        />
        <Field
          name="website"
          label={t("partners.website")}
          note={t("frame.optional")}
          hint={t("partners.websiteHint")}
          error={issueOf("partner", "website")}
          defaultValue={kept?.values.website}
          inputMode="url"
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
        />
        <KeyField form="partner" />
        <button type="submit">{t("partners.submit")}</button>
      </Form>
    </section>
  );
}
