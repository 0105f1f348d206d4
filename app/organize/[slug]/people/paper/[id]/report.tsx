import { Scroll } from "#app/ui/scroll.tsx";
import { listFaults } from "#lib/paper/faults.ts";
import type { ListedPaper } from "#lib/paper/list.ts";
import { orNotFound } from "../../../../or-not-found.ts";
import { consoleText } from "../../../../session.ts";
import { faultWords, placeWords } from "../fault-words.ts";

type Props = { slug: string; paper: ListedPaper; organizer: string; after?: { line: number; field: string } };

export async function Report({ slug, paper, organizer, after }: Props) {
  const { locale, t } = await consoleText();
  const { id, state, good, bad, repeats, likely } = paper;
  const { faults, next } = orNotFound(await listFaults(organizer, { slug, id }, after));
  if (state === "done" && faults.length === 0) return null;
  const base = `/organize/${slug}/people/paper/${id}`;
  return (
    <section aria-labelledby="found-title">
      <h2 id="found-title">{t(state === "done" ? "paper.leftOut" : "paper.found")}</h2>
      {state === "checked" && (
        <ul className="summary-list">
          <li>{t("paper.good", { count: good })}</li>
          <li>{t("paper.bad", { count: bad })}</li>
          <li>{t("paper.repeats", { count: repeats })}</li>
          <li>{t("paper.likely", { count: likely ?? 0 })}</li>
        </ul>
      )}
      {faults.length > 0 && (
        <>
          <h3 id="lines">{t("paper.report")}</h3>
          {state === "checked" && <p>{t("paper.reportHint")}</p>}
          <p>
            <a href={`/api/campaigns/${slug}/paper/${id}/faults`} download>
              {t("paper.download")}
            </a>
          </p>
          <Scroll namedBy="lines">
            <table className="table lines">
              <thead>
                <tr>
                  <th scope="col">{t("paper.line")}</th>
                  <th scope="col">{t("paper.where")}</th>
                  <th scope="col">{t("paper.what")}</th>
                </tr>
              </thead>
              <tbody>
                {faults.map((fault) => (
                  <tr key={`${fault.line} ${fault.field}`}>
                    <th scope="row">{fault.line.toLocaleString(locale)}</th>
                    <td>{placeWords(fault, t)}</td>
                    <td>{faultWords(fault, t)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
          {next && (
            <p>
              <a href={`${base}?after=${next.line}-${next.field}#lines`}>{t("paper.more")}</a>
            </p>
          )}
        </>
      )}
    </section>
  );
}
