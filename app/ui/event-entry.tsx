import { getTranslations } from "next-intl/server";
import { lastMinute } from "#lib/campaigns/time-zone.ts";
import type { Event } from "#lib/updates/timeline.ts";

type Props = { event: Event; base: string; locale: string; timeZone: string };

/** A derived entry of the timeline; opening and closing are dated as the campaign's clocks showed them. */
export async function EventEntry({ event, base, locale, timeZone }: Props) {
  const t = await getTranslations({ locale, namespace: "updates" });
  const day = event.kind === "closed" ? lastMinute(event.at, timeZone) : event.at;
  return (
    <p className="entry event">
      <time dateTime={day.toISOString().slice(0, 10)}>
        {day.toLocaleDateString(locale, { dateStyle: "long", timeZone: "UTC" })}
      </time>
      {event.kind === "goal" && <span>{t("goal", { count: event.count })}</span>}
      {event.kind === "version" && <a href={`${base}/versions`}>{t("version", { number: event.number })}</a>}
      {event.kind !== "goal" && event.kind !== "version" && <span>{t(event.kind)}</span>}
    </p>
  );
}
