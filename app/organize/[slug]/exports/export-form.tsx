import { KINDS, type Kind } from "#lib/exports/columns.ts";
import { PURPOSE_MAX, PURPOSE_MIN } from "#lib/exports/schema.ts";
import type { Format } from "#lib/exports/write.ts";
import { consoleText } from "../../session.ts";
import type { Refused } from "./refused.ts";

const FORMAT_NAMES = ["csv", "xlsx", "jsonl"] as const satisfies Format[];

type Props = { slug: string; kind: Kind; refused?: Refused };

/** Where one kind of list is taken out. Its answer is a file: the page stays. */
export async function ExportForm({ slug, kind, refused }: Props) {
  const { t } = await consoleText();
  const id = (name: string) => `${kind}-${name}`;
  const purposeError = refused?.issues.find(({ field }) => field === "purpose")?.message;
  return (
    <section className="panel" aria-labelledby={id("title")}>
      <h2 id={id("title")}>{t(`exports.kinds.${kind}`)}</h2>
      <p>{t(`exports.means.${kind}`)}</p>
      <form method="post" action={`/api/campaigns/${slug}/export`} className="form" data-download="">
        <input type="hidden" name="kind" value={kind} />
        <div className="field">
          <label htmlFor={id("purpose")}>{t("exports.purpose")}</label>
          <p className="hint" id={id("purpose-hint")}>
            {t("exports.purposeHint")}
          </p>
          {purposeError && (
            <p className="error" id={id("purpose-error")}>
              {purposeError}
            </p>
          )}
          <input
            id={id("purpose")}
            name="purpose"
            type="text"
            aria-describedby={[id("purpose-hint"), purposeError && id("purpose-error")].filter(Boolean).join(" ")}
            aria-invalid={purposeError ? true : undefined}
            minLength={PURPOSE_MIN}
            maxLength={PURPOSE_MAX}
            defaultValue={refused?.values.purpose}
            autoComplete="off"
            required
          />
        </div>
        <fieldset>
          <legend>{t("exports.format")}</legend>
          {FORMAT_NAMES.map((format) => (
            <label className="choice" key={format}>
              <input
                type="radio"
                name="format"
                value={format}
                defaultChecked={(refused?.values.format ?? "csv") === format}
              />
              <span>{t(`exports.formats.${format}`)}</span>
            </label>
          ))}
          <label className="choice">
            <input type="checkbox" name="bom" value="1" defaultChecked={refused?.values.bom === "1"} />
            <span>{t("exports.bom")}</span>
          </label>
        </fieldset>
        <details>
          <summary>{t("exports.chosen")}</summary>
          <fieldset>
            <legend className="unseen">{t("exports.chosen")}</legend>
            {KINDS[kind].columns.map((column) => (
              <label className="choice" key={column}>
                <input type="checkbox" name={`column-${column}`} value="1" defaultChecked />
                <span>{t(`exports.columns.${column}`)}</span>
              </label>
            ))}
          </fieldset>
        </details>
        <button type="submit">{t(`exports.submit.${kind}`)}</button>
      </form>
    </section>
  );
}
