import type { Metadata } from "next";
import { Facts } from "#app/ui/facts.tsx";
import { findRuling } from "#lib/moderation/list.ts";
import { OfRuling } from "#lib/moderation/schema.ts";
import { DoneMessage } from "../../../../done-message.tsx";
import { Live } from "../../../../live.tsx";
import { orNotFound } from "../../../../or-not-found.ts";
import { consoleText, requireOrganizer } from "../../../../session.ts";
import { timeWords } from "../../../../time.ts";
import { FilterWords } from "../../signatories/filter-words.tsx";
import { cancel, undo } from "../actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("rulings.one") };
}

export default async function RulingPage({
  params,
  searchParams,
}: PageProps<"/organize/[slug]/people/rulings/[ruling]">) {
  const { slug, ruling: rulingParam } = await params;
  const { done } = await searchParams;
  const { id } = await requireOrganizer();
  const { locale, t } = await consoleText();
  const number = OfRuling.shape.ruling.safeParse(rulingParam).data ?? 0;
  const { ruling, progress } = orNotFound(await findRuling(id, slug, number));
  const { state, criteria } = ruling;
  const isKnown = criteria !== undefined || ruling.byHand;
  const isAtWork = state === "running" || state === "undoing";
  const base = `/organize/${slug}/people/rulings`;
  const begun = (
    <>
      {timeWords(ruling.createdAt, locale)}
      {ruling.by && <> · {ruling.by}</>}
    </>
  );
  const button = (action: typeof cancel, name: "cancel" | "undo") => (
    <form action={action}>
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="ruling" value={ruling.id} />
      <button type="submit" className={name === "undo" ? "danger" : "plain"}>
        {t(`rulings.${name}`)}
      </button>
    </form>
  );
  return (
    <>
      <h1>{t("rulings.title1", { number: ruling.id })}</h1>
      <p>
        <a href={base}>{t("rulings.back")}</a>
      </p>
      <DoneMessage of="rulings" name={isAtWork || done === "cancelled" ? done : done && "over"} />
      <Live inWork={isAtWork} ready={t("rulings.done.over")}>
        <Facts
          rows={[
            [t("signatories.reason"), ruling.reason],
            [t("rulings.begun"), begun],
            [t("signatories.state"), t(`rulings.states.${state}`)],
          ]}
        />
        {criteria && <FilterWords filter={criteria} />}
        {ruling.byHand && <p>{t("rulings.byHand")}</p>}
        {state === "failed" && <p className="error">{t(isKnown ? "rulings.givenUp" : "rulings.failed")}</p>}
        <p className="total-line">
          {t("rulings.invalidated", { count: ruling.done })}{" "}
          {ruling.undone > 0 && t("rulings.restored", { count: ruling.undone })}
        </p>
        {progress && (
          <p>
            <progress max={progress.total} value={progress.done} aria-label={t("rulings.progress")} />{" "}
            {t(progress.unit === "percent" ? "rulings.percent" : "rulings.of", progress)}
          </p>
        )}
        {isAtWork && (
          <noscript>
            <p>
              <a href={`${base}/${ruling.id}`}>{t("rulings.again")}</a>
            </p>
          </noscript>
        )}
        <p>
          <a href={`/organize/${slug}/people/signatories?ruling=${ruling.id}`}>{t("rulings.see")}</a>
        </p>
        <div className="actions">
          {state === "running" && button(cancel, "cancel")}
          {state !== "undone" && state !== "undoing" && button(undo, "undo")}
        </div>
        {state !== "undone" && <p className="hint">{t("rulings.undoHint")}</p>}
      </Live>
    </>
  );
}
