import { getTranslations } from "next-intl/server";
import { noneIn } from "./count-words.ts";
import { type Campaign, loadCount } from "./load.ts";

type Props = { campaign: Pick<Campaign, "id" | "slug" | "goal" | "state">; locale: string };

/** One number of each plural category that our languages have (CLDR). */
const SAMPLES = { one: 1, other: 2, many: 1_000_000 };

/** The count with its goal: in the HTML as served, and kept up to date where scripts run (public/page.js). */
export async function Count({ campaign: { id, slug, goal, state }, locale }: Props) {
  const t = await getTranslations({ locale, namespace: "count" });
  const { count, asOf } = await loadCount(id);
  const units = Object.fromEntries(Object.entries(SAMPLES).map(([form, of]) => [form, t("unit", { count: of })]));
  const words = { ...units, none: t(noneIn(state)) };
  const isLive = state === "open" || state === "closed";
  const progress = count >= goal ? t("goalReached", { goal }) : t("goal", { goal });
  const note = { open: progress, not_open: progress, closed: t("closed"), archived: t("final") }[state];
  return (
    <section className="count" aria-label={t("unit", { count: SAMPLES.other })}>
      <div {...(isLive && { "data-live": slug })} data-as-of={asOf} data-units={JSON.stringify(words)}>
        <p className={count === 0 ? "number none" : "number"}>
          <strong data-count={slug}>{count.toLocaleString(locale)}</strong>{" "}
          <span className="unit">{count === 0 ? words.none : t("unit", { count })}</span>
        </p>
        <progress value={Math.min(count, goal)} max={goal} aria-label={t("progress")} />
      </div>
      <p className="note">{note}</p>
    </section>
  );
}
