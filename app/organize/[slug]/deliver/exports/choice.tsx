import { estimateExports } from "#lib/exports/estimate.ts";
import { Filter, paramsOf } from "#lib/search/filter.ts";
import { orNotFound } from "../../../or-not-found.ts";
import { consoleText } from "../../../session.ts";
import { FilterWords } from "../../people/signatories/filter-words.tsx";
import { ExportForm } from "./export-form.tsx";
import type { Refused } from "./refused.ts";

type Props = { slug: string; organizerId: string; query: Record<string, unknown>; refused?: Refused };

/** The lists to export: everybody, or the matches of the URL's filter. */
export async function Choice({ slug, organizerId, query, refused }: Props) {
  const { t } = await consoleText();
  const filter = Filter.safeParse(query).data;
  const everybody = `/organize/${slug}/deliver/exports`;
  if (!filter)
    return (
      <div className="panel">
        <p className="error">{t("exports.partWrong")}</p>
        <p className="actions">
          <a href={`/organize/${slug}/people/signatories`}>{t("exports.partChange")}</a>
          <a href={everybody}>{t("exports.partNone")}</a>
        </p>
      </div>
    );
  const chosen = new URLSearchParams(paramsOf(filter));
  const held = chosen.size > 0 ? orNotFound(await estimateExports(organizerId, slug, filter)) : undefined;
  return (
    <>
      {held && (
        <section className="panel" aria-labelledby="part-title">
          <h2 id="part-title">{t("exports.part")}</h2>
          <FilterWords filter={filter} />
          <p>{t("exports.partLead")}</p>
          <p className="actions">
            <a href={`/organize/${slug}/people/signatories?${chosen}`}>{t("exports.partChange")}</a>
            <a href={everybody}>{t("exports.partNone")}</a>
          </p>
        </section>
      )}
      <div className="grid2">
        {(["delivery", "contacts"] as const).map((kind) => (
          <ExportForm
            key={kind}
            {...{ slug, kind, filter }}
            held={held?.[kind]}
            refused={refused?.kind === kind ? refused : undefined}
          />
        ))}
      </div>
    </>
  );
}
