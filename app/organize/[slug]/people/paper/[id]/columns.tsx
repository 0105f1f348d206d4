import { Field } from "#app/ui/field.tsx";
import { keptForm } from "#lib/http/forms/keep.ts";
import { ENCODINGS } from "#lib/paper/encodings.ts";
import { openHead } from "#lib/paper/file.ts";
import type { ListedPaper } from "#lib/paper/list.ts";
import { FIELDS, findAddresses, guessMapping, Mapping } from "#lib/paper/map.ts";
import { columnName } from "#lib/paper/schema.ts";
import { Form } from "../../../../form.tsx";
import { HiddenIds } from "../../../../hidden-ids.tsx";
import { consoleText } from "../../../../session.ts";
import { check } from "../actions.ts";

/** Code points shown of a cell or heading. */
const SHOWN = 40;
const short = (text: string) => ([...text].length > SHOWN ? `${[...text].slice(0, SHOWN).join("")}…` : text);

/** Assigns a meaning to each column, initially guessed. */
export async function Columns({ slug, paper }: { slug: string; paper: ListedPaper }) {
  const { t } = await consoleText();
  const { rows, sample } = await openHead(paper);
  const kept = keptForm("columns")?.values;
  const chosen = Mapping.safeParse(paper.mapping).data ?? guessMapping(rows);
  const addresses = findAddresses(rows);
  const [first = []] = rows;
  const { headed } = chosen;
  const dayFirst = kept ? kept.dayFirst !== "no" : chosen.dayFirst;
  return (
    <section aria-labelledby="columns-title">
      <h2 id="columns-title">{t("paper.columnsTitle")}</h2>
      <p>{t("paper.columnsLead")}</p>
      <Form name="columns" action={check}>
        <HiddenIds slug={slug} id={paper.id} />
        {paper.encoding !== "utf-8" && (
          <Field name="encoding" label={t("paper.facts.written")} hint={t("paper.guessed")}>
            <select
              id="encoding"
              name="encoding"
              defaultValue={kept?.encoding ?? paper.encoding}
              aria-describedby="encoding-hint"
            >
              {ENCODINGS.map((encoding) => (
                <option key={encoding} value={encoding}>
                  {t(`paper.encodings.${encoding}`)}
                </option>
              ))}
            </select>
          </Field>
        )}
        {first.map((heading, column) => {
          const number = column + 1;
          const name = columnName(column);
          const title = headed && heading.trim() ? t("paper.column", { number, heading: short(heading) }) : "";
          const label = title || t("paper.columnUnnamed", { number });
          const cells = (headed ? sample.slice(1) : sample).flatMap((row) => row[column]?.trim() || []);
          if (addresses[column])
            return (
              <div className="field fixed" key={name}>
                <p className="label">{label}</p>
                <p className="hint">{t("paper.addressColumn")}</p>
              </div>
            );
          const hint = cells.length > 0 ? t("paper.begins", { cells: cells.map(short).join(" · ") }) : t("paper.empty");
          return (
            <Field key={name} name={name} label={label} hint={hint}>
              <select
                id={name}
                name={name}
                defaultValue={kept ? (kept[name] ?? "") : chosen.columns[column]}
                aria-describedby={`${name}-hint`}
              >
                <option value="">{t("paper.fields.none")}</option>
                {FIELDS.map((field) => (
                  <option key={field} value={field}>
                    {t(`paper.fields.${field}`)}
                  </option>
                ))}
              </select>
            </Field>
          );
        })}
        <label className="choice">
          <input type="checkbox" name="headed" value="yes" defaultChecked={kept ? kept.headed === "yes" : headed} />
          <span>{t("paper.headed")}</span>
        </label>
        <fieldset>
          <legend>{t("paper.dayOrder")}</legend>
          {([true, false] as const).map((first) => (
            <label className="choice" key={String(first)}>
              <input type="radio" name="dayFirst" value={first ? "yes" : "no"} defaultChecked={dayFirst === first} />
              <span>{t(first ? "paper.dayFirst" : "paper.monthFirst")}</span>
            </label>
          ))}
        </fieldset>
        <button type="submit">{t("paper.check")}</button>
      </Form>
    </section>
  );
}
