import { KINDS, type Kind } from "#lib/exports/columns.ts";
import { headersIn } from "#lib/exports/headers.ts";
import { boxOf } from "#lib/exports/schema.ts";
import { consoleText } from "../../../session.ts";
import type { Refused } from "./refused.ts";

type Props = { kind: Kind; refused?: Refused };

/** All columns by default; a refused export keeps its choice and shows it. */
export async function ColumnBoxes({ kind, refused }: Props) {
  const { locale, t } = await consoleText();
  const { columns } = KINDS[kind];
  const headerOf = headersIn(locale);
  const isTicked = (column: string) => refused?.columns?.includes(column) ?? true;
  const error = refused?.issues.find(({ field }) => field === "columns")?.message;
  const id = `${kind}-columns`;
  return (
    <details id={id} open={!columns.every(isTicked)}>
      <summary>{t("exports.chosen")}</summary>
      <fieldset aria-describedby={error && `${id}-error`}>
        <legend className="unseen">{t("exports.chosen")}</legend>
        {error && (
          <p className="error" id={`${id}-error`}>
            {error}
          </p>
        )}
        <input type="hidden" name="columns" value="" />
        {columns.map((column) => (
          <label className="choice" key={column}>
            <input type="checkbox" name={boxOf(column)} value="1" defaultChecked={isTicked(column)} />
            <span>{headerOf(column)}</span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}
