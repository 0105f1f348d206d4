import type { Kind } from "#lib/exports/columns.ts";
import { PURPOSE_MAX, PURPOSE_MIN } from "#lib/exports/schema.ts";
import type { Format } from "#lib/exports/write.ts";
import type { ConsoleWords } from "#lib/locale/console.ts";
import { LOCALES, languageName } from "#lib/locale/locales.ts";
import type { Counted } from "#lib/search/count.ts";
import type { Filter } from "#lib/search/filter.ts";
import { consoleText } from "../../../session.ts";
import { FilterFields } from "../../people/signatories/filter-words.tsx";
import { ColumnBoxes } from "./column-boxes.tsx";
import type { Refused } from "./refused.ts";

const FORMAT_NAMES = ["csv", "xlsx", "jsonl"] as const satisfies Format[];

type Props = { slug: string; kind: Kind; filter: Filter; held?: Counted; refused?: Refused };

/** `held` is how many matches of the filter the list contains. The response is a download, so the page stays. */
export async function ExportForm({ slug, kind, filter, held, refused }: Props) {
  const { locale, t } = await consoleText();
  const id = (name: string) => `${kind}-${name}`;
  const purposeError = refused?.issues.find(({ field }) => field === "purpose")?.message;
  return (
    <section className="panel" aria-labelledby={id("title")}>
      <h2 id={id("title")}>{t(`exports.kinds.${kind}`)}</h2>
      <p>{t(`exports.means.${kind}`)}</p>
      {held && <p className="total-line">{totalWords(held, t)}</p>}
      <form method="post" action={`/api/campaigns/${slug}/export`} className="form" data-download="">
        <input type="hidden" name="kind" value={kind} />
        <FilterFields filter={filter} />
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
        </fieldset>
        <label className="choice">
          <input type="checkbox" name="bom" value="1" defaultChecked={refused?.values.bom === "1"} />
          <span>{t("exports.bom")}</span>
        </label>
        <div className="field">
          <label htmlFor={id("language")}>{t("exports.language")}</label>
          <select id={id("language")} name="language" defaultValue={refused?.values.language || locale}>
            {LOCALES.map((language) => (
              <option key={language} value={language}>
                {languageName(language, locale)}
              </option>
            ))}
          </select>
        </div>
        <ColumnBoxes kind={kind} refused={refused} />
        <button type="submit">{t(`exports.submit.${kind}`)}</button>
      </form>
    </section>
  );
}

function totalWords({ count, isAll }: Counted, t: ConsoleWords): string {
  if (isAll) return t("exports.holds", { count });
  return count === 0 ? t("exports.holdsUnknown") : t("exports.holdsPart", { count });
}
