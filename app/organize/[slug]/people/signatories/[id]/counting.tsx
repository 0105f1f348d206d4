import { Field } from "#app/ui/field.tsx";
import { keptForm } from "#lib/http/forms/keep.ts";
import { boxOf, REASON_MAX } from "#lib/moderation/schema.ts";
import type { Signatory } from "#lib/search/read.ts";
import { issueOf } from "../../../../field-error.ts";
import { Form } from "../../../../form.tsx";
import { consoleText } from "../../../../session.ts";
import { decide } from "../actions.ts";

/** Invalidates a signature, or restores it. */
export async function Counting({ slug, signatory }: { slug: string; signatory: Signatory }) {
  const { t } = await consoleText();
  const kept = keptForm("selection");
  const { id, invalidatedAt, quarantinedAt, burstId, ruling } = signatory;
  return (
    <section className="panel" aria-labelledby="counting-title">
      <h2 id="counting-title">{t("signatories.standing")}</h2>
      {ruling && (
        <p>
          <a href={`/organize/${slug}/people/rulings/${ruling.id}`}>
            {t("signatories.invalidatedFor", { reason: ruling.reason })}
          </a>
        </p>
      )}
      {quarantinedAt && (
        <p>
          <a href={`/organize/${slug}/people/quarantine/${burstId}`}>{t("signatories.states.quarantined")}</a>
        </p>
      )}
      {!invalidatedAt && <p>{t("signatories.invalidateLead")}</p>}
      <Form name="selection" action={decide}>
        <input type="hidden" name="slug" value={slug} />
        <input type="hidden" name="back" value="one" />
        <input type="hidden" name={boxOf(id)} value="yes" />
        <input type="hidden" name="intent" value={invalidatedAt ? "restore" : "invalidate"} />
        {!invalidatedAt && (
          <Field
            name="reason"
            label={t("signatories.reason")}
            hint={t("signatories.reasonHint")}
            error={issueOf("selection", "reason")}
            maxLength={REASON_MAX}
            defaultValue={kept?.values.reason}
            required
          />
        )}
        <button type="submit" className={invalidatedAt ? "plain" : "danger"}>
          {t(quarantinedAt ? "quarantine.letInOne" : invalidatedAt ? "signatories.restore" : "signatories.invalidate")}
        </button>
      </Form>
    </section>
  );
}
