import { Field } from "#app/ui/field.tsx";
import { keptForm } from "#lib/http/forms/keep.ts";
import { issueOf } from "../../../../field-error.ts";
import { Form } from "../../../../form.tsx";
import { consoleText } from "../../../../session.ts";
import { change } from "../actions.ts";

type Props = { slug: string; partner: string; name: string; website: string };

export async function NamePart({ slug, partner, name, website }: Props) {
  const { t } = await consoleText();
  const values = keptForm("change")?.values ?? { name, website };
  return (
    <section className="panel" aria-labelledby="facts-title">
      <h2 id="facts-title">{t("partners.facts")}</h2>
      <Form name="change" action={change}>
        <input type="hidden" name="slug" value={slug} />
        <input type="hidden" name="partner" value={partner} />
        <Field
          name="name"
          label={t("partners.name")}
          error={issueOf("change", "name")}
          defaultValue={values.name}
          autoComplete="off"
          required
        />
        <Field
          name="website"
          label={t("partners.website")}
          note={t("frame.optional")}
          error={issueOf("change", "website")}
          defaultValue={values.website}
          inputMode="url"
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
        />
        <button type="submit">{t("partners.save")}</button>
      </Form>
    </section>
  );
}
