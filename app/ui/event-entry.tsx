import { getTranslations } from "next-intl/server";
import type { Event } from "#lib/updates/timeline.ts";

/** A derived entry of the timeline. */
export async function EventEntry({ event, base, locale }: { event: Event; base: string; locale: string }) {
  const t = await getTranslations({ locale, namespace: "updates" });
  return (
    <p className="entry event">
      <time dateTime={event.at.toISOString().slice(0, 10)}>
        {event.at.toLocaleDateString(locale, { dateStyle: "long", timeZone: "UTC" })}
      </time>
      {event.kind === "goal" && <span>{t("goal", { count: event.count })}</span>}
      {event.kind === "version" && <a href={`${base}/versions`}>{t("version", { number: event.number })}</a>}
      {event.kind !== "goal" && event.kind !== "version" && <span>{t(event.kind)}</span>}
    </p>
  );
}
