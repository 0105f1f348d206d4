import { getTranslations } from "next-intl/server";
import { noneIn } from "./count-words.ts";
import { LiveCount } from "./live-count.tsx";
import { type Campaign, loadCount } from "./load.ts";

type Props = { campaign: Pick<Campaign, "id" | "slug" | "goal" | "state">; locale: string };

/** One number of each plural category that our languages have (CLDR). */
const SAMPLES = { one: 1, other: 2, many: 1_000_000 };

/** The count with its goal: in the HTML as served, and kept up to date where JavaScript runs. */
export async function Count({ campaign: { id, slug, goal, state }, locale }: Props) {
  const t = await getTranslations({ locale, namespace: "count" });
  const { count, asOf } = await loadCount(id);
  const units = Object.fromEntries(Object.entries(SAMPLES).map(([form, of]) => [form, t("unit", { count: of })]));
  const progress = count >= goal ? t("goalReached", { goal }) : t("goal", { goal });
  const note = { open: progress, not_open: progress, closed: t("closed"), archived: t("final") }[state];
  return (
    <section className="count" aria-label={t("unit", { count: SAMPLES.other })}>
      <LiveCount
        slug={slug}
        locale={locale}
        first={{ count, goal, asOf }}
        units={{ ...units, none: t(noneIn(state)) }}
        label={t("progress")}
        live={state === "open" || state === "closed"}
      />
      <p className="note">{note}</p>
    </section>
  );
}
