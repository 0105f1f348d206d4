import { headersIn } from "#lib/exports/headers.ts";
import { PACK } from "#lib/exports/ledger.ts";
import type { listExports } from "#lib/exports/list.ts";
import { isColumn } from "#lib/exports/schema.ts";
import { callPerson } from "#lib/record/describe.ts";
import type { Filter } from "#lib/search/filter.ts";
import { consoleText } from "../../../session.ts";
import { timeWords } from "../../../time.ts";
import { filterFacts } from "../../people/signatories/filter-words.tsx";

type Exports = Extract<Awaited<ReturnType<typeof listExports>>, { ok: true }>["exports"];

/** Past exports: who, when, what, why, and their outcome. */
export async function Ledger({ exports }: { exports: Exports }) {
  const { locale, t } = await consoleText();
  return (
    <ol className="rows" aria-labelledby="ledger-title">
      {exports.map(
        ({ id, who, key, kind, format, columns, purpose, startedAt, standing, rows, bytes, sha256, filter }) => {
          const by = { who: callPerson(who, t), when: timeWords(startedAt, locale) };
          const names = columns.filter(isColumn).map(headersIn(locale));
          return (
            <li key={id}>
              <div>
                <strong>{format === PACK ? t("exports.ofPack") : purpose}</strong>{" "}
                <span className={standing === "broken" ? "badge missing" : "badge"}>
                  {t(`exports.standing.${standing}`)}
                </span>
                <span className="note">
                  {t(kind === "contacts" ? "exports.kinds.contacts" : "exports.kinds.delivery")} ·{" "}
                  {format.toUpperCase()} · {t("exports.size", { rows, bytes: sizeWords(bytes, locale) })}
                </span>
                <span className="note">{key ? t("exports.byKey", { ...by, key }) : t("exports.by", by)}</span>
                {filter && <FilterSummary filter={filter} />}
                <span className="note">
                  {t("exports.withColumns", { columns: new Intl.ListFormat(locale).format(names) })}
                </span>
                {sha256 && (
                  <span className="note digest">
                    SHA-256: <code>{sha256}</code>
                  </span>
                )}
              </div>
            </li>
          );
        },
      )}
    </ol>
  );
}

async function FilterSummary({ filter }: { filter: Filter }) {
  const { t } = await consoleText();
  const facts = (await filterFacts(filter)).map(([label, value]) => `${label}: \u2068${value}\u2069`);
  return <span className="note">{t("exports.whom", { filter: facts.join(" · ") })}</span>;
}

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

function sizeWords(bytes: number, locale: string): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const style = { style: "unit", unit: UNITS[power], unitDisplay: power === 0 ? "long" : "short" } as const;
  return (bytes / 1000 ** power).toLocaleString(locale, { ...style, maximumFractionDigits: power === 0 ? 0 : 1 });
}
