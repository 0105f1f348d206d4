import { Field } from "#app/ui/field.tsx";
import { keptForm } from "#lib/http/forms/keep.ts";
import { PROMINENT_MAX } from "#lib/moderation/prominent.ts";
import type { Signatory } from "#lib/search/read.ts";

import { LINE_MAX } from "#lib/signatures/details.ts";
import { issueOf } from "../../../../field-error.ts";

import { Form } from "../../../../form.tsx";
import { HiddenIds } from "../../../../hidden-ids.tsx";
import { consoleText } from "../../../../session.ts";
import { demote, promote } from "../actions.ts";

/** Makes a signatory prominent, with a place and a title chosen by the team. */
export async function Prominence({ slug, signatory }: { slug: string; signatory: Signatory }) {
  const { t } = await consoleText();
  const { id, prominent } = signatory;
  const kept = keptForm("prominence");
  return (
    <section className="panel" aria-labelledby="prominence-title">
      <h2 id="prominence-title">{t("signatories.first")}</h2>
      <p>{t("signatories.firstLead")}</p>
      <Form name="prominence" action={promote}>
        <HiddenIds slug={slug} id={id} />
        <Field
          name="position"
          label={t("signatories.position")}
          error={issueOf("prominence", "position")}
          type="number"
          min={1}
          max={PROMINENT_MAX}
          defaultValue={kept?.values.position ?? prominent?.position ?? 1}
          required
        />
        <Field
          name="publicTitle"
          label={t("signatories.publicTitle")}
          hint={t("signatories.publicTitleHint")}
          error={issueOf("prominence", "publicTitle")}
          maxLength={LINE_MAX}
          defaultValue={kept?.values.publicTitle ?? prominent?.publicTitle}
        />
        <button type="submit" className="plain">
          {t(prominent ? "signatories.saveFirst" : "signatories.putFirst")}
        </button>
      </Form>
      {prominent && (
        <form action={demote}>
          <HiddenIds slug={slug} id={id} />
          <button type="submit" className="link">
            {t("signatories.takeBack")}
          </button>
        </form>
      )}
    </section>
  );
}
