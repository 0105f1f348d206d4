import type { ListedPaper } from "#lib/paper/list.ts";
import { HiddenIds } from "../../../../hidden-ids.tsx";
import { consoleText } from "../../../../session.ts";
import { again, cancel } from "../actions.ts";

type Props = { slug: string; paper: ListedPaper };

export async function AtWork({ slug, paper }: Props) {
  const { t } = await consoleText();
  const { state, waits, rows, good, imported, skipped, read, bytes } = paper;
  const done = imported + skipped;
  const progress = { rows, done, total: good };
  const bar = state === "checking" ? { value: read, max: bytes } : { value: done, max: good };
  return (
    <section aria-label={t("paper.progress")}>
      {waits && <p className="notice">{t("paper.waits")}</p>}
      {state === "checking" && <p>{t("paper.works.checking", progress)}</p>}
      {state === "importing" && <p>{t("paper.works.importing", progress)}</p>}
      {state === "cancelling" && <p>{t("paper.works.cancelling")}</p>}
      {state === "removing" && <p>{t("paper.works.removing")}</p>}
      {(state === "checking" || state === "importing") && <progress {...bar} aria-label={t("paper.progress")} />}
      <p>
        <a href={`/organize/${slug}/people/paper/${paper.id}`}>{t("paper.again")}</a>
      </p>
    </section>
  );
}

export async function Ended({ slug, paper }: Props) {
  const { t } = await consoleText();
  const { state, error } = paper;
  if (state === "cancelled" || state === "removed") return <p>{t(`paper.means.${state}`)}</p>;
  if (state !== "failed") return null;
  return (
    <>
      <p className="notice">{t(error === "too_many_rows" ? "paper.means.too_many_rows" : "paper.means.worker")}</p>
      {error !== "too_many_rows" && (
        <form action={again}>
          <HiddenIds slug={slug} id={paper.id} />
          <button type="submit">{t("paper.tryAgain")}</button>
        </form>
      )}
    </>
  );
}

export async function CancelPaper({ slug, paper }: Props) {
  const { t } = await consoleText();
  return (
    <form action={cancel} className="cancelling">
      <HiddenIds slug={slug} id={paper.id} />
      <p className="hint">{t("paper.cancelMeans")}</p>
      <button type="submit" className="danger">
        {t("paper.cancel")}
      </button>
    </form>
  );
}
