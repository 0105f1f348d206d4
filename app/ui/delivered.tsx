import { getTranslations } from "next-intl/server";
import { headingOf } from "#lib/updates/for-mail.ts";
import type { Campaign, Locale } from "./load.ts";
import { loadLatest } from "./load-updates.ts";
import type { Place } from "./place.ts";

type Props = { campaign: Campaign; locale: Locale; place: Place; className: string };

/** One line on the last delivery and its response, if any. */
export async function Delivered({ campaign, locale, place, className }: Props) {
  const { delivery, response } = await loadLatest(campaign.id, locale);
  if (!delivery && !response) return null;
  const t = await getTranslations({ locale, namespace: "updates" });
  return (
    <p className={`delivered ${className}`}>
      <a href={place.href(locale, "/updates")}>
        {delivery && t("line", { name: delivery.person, date: new Date(delivery.day) })}{" "}
        {response && `${headingOf(response, locale)}.`}
      </a>
    </p>
  );
}
