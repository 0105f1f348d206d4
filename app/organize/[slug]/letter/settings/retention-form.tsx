import { ConfirmBox } from "#app/ui/confirm-box.tsx";
import { findRetention } from "#lib/retention/choose.ts";
import { RETENTION_MONTHS } from "#lib/retention/months.ts";
import { typedInto } from "../../../edit.ts";
import { issueOf } from "../../../field-error.ts";
import { Form } from "../../../form.tsx";
import { orNotFound } from "../../../or-not-found.ts";
import { consoleText } from "../../../session.ts";
import { choose } from "./actions.ts";

/** How long after closing the data of signatories is kept. */
export async function RetentionForm({ organizerId, slug }: { organizerId: string; slug: string }) {
  const { t } = await consoleText();
  const { retention } = orNotFound(await findRetention(organizerId, slug));
  const { months, owns, closed } = retention;
  const error = issueOf("retention", "months");
  const typed = typedInto("retention")?.values.months;
  return (
    <section className="panel" aria-labelledby="retention-title">
      <h2 id="retention-title">{t("settings.retention")}</h2>
      <p>{t("settings.retentionLead")}</p>
      {months === null && <p className="notice">{t("settings.retentionNone")}</p>}
      {!owns && months !== null && <p>{t("settings.retentionMonths", { months })}</p>}
      {!owns && <p className="hint">{t("settings.retentionOwners")}</p>}
      {owns && (
        <Form name="retention" action={choose}>
          <input type="hidden" name="campaign" value={slug} />
          <div>
            <label htmlFor="months">{t("settings.retentionLabel")}</label>
            <p className="hint" id="months-hint">
              {t("settings.retentionHint")}
            </p>
            {error && (
              <p className="error" id="months-error">
                {error}
              </p>
            )}
            <select
              id="months"
              name="months"
              defaultValue={typed ?? months ?? ""}
              aria-describedby={error ? "months-error months-hint" : "months-hint"}
              aria-invalid={error ? true : undefined}
            >
              {months === null && <option value="">{t("settings.retentionChoose")}</option>}
              {[...new Set([...RETENTION_MONTHS, ...(months ? [months] : [])])].map((choice) => (
                <option key={choice} value={choice}>
                  {t("settings.retentionMonths", { months: choice })}
                </option>
              ))}
            </select>
          </div>
          {closed && <ConfirmBox label={t("settings.retentionSure")} error={issueOf("retention", "sure")} />}
          <button type="submit" className="plain">
            {t("settings.retentionSave")}
          </button>
        </Form>
      )}
    </section>
  );
}
