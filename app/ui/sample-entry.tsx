import { getTranslations } from "next-intl/server";
import { momentWords } from "#lib/days.ts";
import type { Locale } from "#lib/locale/locales.ts";
import type { ListedSample } from "#lib/sample/list.ts";
import { readFixed } from "#lib/sample/read.ts";
import { Facts } from "./facts.tsx";
import { SampleResult } from "./sample-result.tsx";

type Props = { sample: ListedSample; locale: Locale };

/** One sample, whatever has become of it. */
export async function SampleEntry({ sample, locale }: Props) {
  const t = await getTranslations({ locale, namespace: "sample" });
  const { number, auditor, state, endedBy, wanted, source, detail, checkpoint, population, asked, tags } = sample;
  const at = (date: Date | null) => date && momentWords(date, locale);
  const count = (of: number | null) => of?.toLocaleString(locale);
  const fixed = checkpoint === null ? undefined : readFixed(checkpoint);
  const by = endedBy === "deadline" || endedBy === null ? "clock" : endedBy;
  const groups = (["confirmed", "denied", "unanswered", "together"] as const).flatMap((group) => {
    const own = tags[group] ?? [];
    return own.length > 0 ? [{ group, own }] : [];
  });
  return (
    <section aria-labelledby={`sample-${number}`} style={{ overflowWrap: "anywhere" }}>
      <h2 id={`sample-${number}`}>{t("name", { number: String(number), what: auditor })}</h2>
      <p>{state === "abandoned" ? t(`state.abandoned.${by}`) : state !== "offered" && t(`state.${state}`)}</p>
      <Facts
        rows={[
          [t("wanted"), count(wanted)],
          [t("source"), source && t(`sources.${source}`) + (detail ? ` (${detail})` : "")],
          [t("named"), at(sample.namedAt)],
          [t("fixed"), at(sample.fixedAt)],
          [t("entries"), fixed && t("entriesOf", { total: count(fixed.size) ?? "", number: fixed.root })],
          [t("seeded"), at(sample.seededAt)],
          [t("seed"), sample.seed],
          [t("population"), count(population)],
          [t("asked"), count(asked)],
          [t("deadline"), at(sample.deadline)],
          [t("ended"), at(sample.endedAt)],
        ]}
      />
      {"totals" in sample && population !== null && asked !== null && (
        <SampleResult {...{ number, population, asked, locale }} totals={sample.totals} bounds={sample.bounds} />
      )}
      {groups.length > 0 && (
        <details>
          <summary>{t("tags")}</summary>
          <p>{t("tagsLead")}</p>
          {groups.map(({ group, own }) => (
            <div key={group}>
              <h3>{t(group === "together" && !sample.endedAt ? "open" : group)}</h3>
              <p className="small">
                <code>{own.join(" ")}</code>
              </p>
            </div>
          ))}
        </details>
      )}
    </section>
  );
}
