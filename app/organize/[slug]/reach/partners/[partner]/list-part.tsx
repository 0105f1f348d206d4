import { Field } from "#app/ui/field.tsx";
import { keptForm } from "#lib/http/forms/keep.ts";
import { issueOf } from "../../../../field-error.ts";
import { Form } from "../../../../form.tsx";
import { consoleText } from "../../../../session.ts";
import { setList } from "../actions.ts";

type Props = { slug: string; partner: string; policy: string; count: number };

/** Consent to the partner's own list, asked in the form on its site. */
export async function ListPart({ slug, partner, policy, count }: Props) {
  const { t } = await consoleText();
  return (
    <section className="panel" id="list-part" aria-labelledby="list-title">
      <h2 id="list-title">{t("partners.list")}</h2>
      <p>{t("partners.listLead")}</p>
      {count > 0 && <p data-fact="list">{t("partners.listCount", { count })}</p>}
      <Form name="list" action={setList}>
        <input type="hidden" name="slug" value={slug} />
        <input type="hidden" name="partner" value={partner} />
        <Field
          name="policy"
          label={t("partners.listPolicy")}
          hint={t("partners.listPolicyHint")}
          error={issueOf("list", "policy")}
          defaultValue={keptForm("list")?.values.policy ?? policy}
          inputMode="url"
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
        />
        <button type="submit">{t("partners.listSave")}</button>
      </Form>
    </section>
  );
}
