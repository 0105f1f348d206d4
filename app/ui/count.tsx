import { getTranslations } from "next-intl/server";
import { goalAt } from "#lib/campaigns/goal.ts";
import { noneIn } from "./count-words.ts";
import { type Campaign, loadCount, loadPaper } from "./load.ts";

type Props = {
  campaign: Pick<Campaign, "id" | "slug" | "goal" | "goalSteps" | "state">;
  locale: string;
  isStatic?: boolean;
};

/** A number per CLDR plural category of our languages. */
const SAMPLES = { one: 1, other: 2, many: 1_000_000 };

/** The count and its goal, rendered on the server and updated by script unless `isStatic`. */
export async function Count({ campaign, locale, isStatic = false }: Props) {
  const t = await getTranslations({ locale, namespace: "count" });
  const { id, slug, state } = campaign;
  const { count, asOf } = await loadCount(id);
  const onPaper = await loadPaper(id);
  const goal = goalAt(campaign, count);
  const units = Object.fromEntries(Object.entries(SAMPLES).map(([form, of]) => [form, t("unit", { count: of })]));
  const words = { ...units, none: t(noneIn(state)) };
  const isLive = !isStatic && (state === "open" || state === "closed");
  const toward = (of: string) => t("goal", { goal: of });
  const reached = (of: string) => t("goalReached", { goal: of });
  const progress = (count >= goal ? reached : toward)(goal.toLocaleString(locale));
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
      <p
        className="note"
        {...(state === "open" && isLive && { "data-goal": toward("{goal}"), "data-reached": reached("{goal}") })}
      >
        {note}
      </p>
      {onPaper > 0 && <OnPaper slug={slug} locale={locale} count={onPaper} />}
    </section>
  );
}

/** Signatures on paper, separate from the count, with a link to their provenance. */
async function OnPaper({ slug, locale, count }: { slug: string; locale: string; count: number }) {
  const t = await getTranslations({ locale, namespace: "paper" });
  return (
    <p className="on-paper">
      <a href={`/${locale}/${slug}/numbers#on-paper`} data-paper={t("also", { count: "{count}" })}>
        {t("also", { count: count.toLocaleString(locale) })}
      </a>
    </p>
  );
}
