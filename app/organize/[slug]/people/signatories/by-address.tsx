import { Field } from "#app/ui/field.tsx";
import { keptForm } from "#lib/http/forms/keep.ts";
import { issueOf } from "../../../field-error.ts";
import { Form } from "../../../form.tsx";
import { consoleText } from "../../../session.ts";
import { find } from "./actions.ts";

export async function ByAddress({ slug, isOpen }: { slug: string; isOpen: boolean }) {
  const { t } = await consoleText();
  const kept = keptForm("address");
  return (
    <details open={isOpen || kept !== undefined}>
      <summary>{t("signatories.byAddress")}</summary>
      <Form name="address" action={find}>
        <input type="hidden" name="slug" value={slug} />
        <Field
          name="email"
          label={t("signatories.email")}
          hint={t("signatories.byAddressHint")}
          error={issueOf("address", "email")}
          type="email"
          autoComplete="off"
          defaultValue={kept?.values.email}
          required
        />
        <button type="submit" className="plain">
          {t("signatories.look")}
        </button>
      </Form>
    </details>
  );
}
