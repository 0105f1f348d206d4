import { getTranslations } from "next-intl/server";
import { headingOf } from "#lib/updates/for-mail.ts";
import type { Campaign, Locale } from "./load.ts";
import { loadLatest } from "./load-updates.ts";
import type { PageContext } from "./page-context.ts";

type Props = { campaign: Campaign; locale: Locale; context: PageContext; className: string };

/** One line on the last delivery and its response, if any. */
export async function Delivered({ campaign, locale, context, className }: Props) {
  const { delivery, response } = await loadLatest(campaign.id, locale);
  if (!delivery && !response) return null;
  const t = await getTranslations({ locale, namespace: "updates" });
  return (
    <p className={`delivered ${className}`}>
      <a href={context.href(locale, "/updates")}>
        {delivery && t("line", { name: delivery.person, date: new Date(delivery.day) })}{" "}
        {response && `${headingOf(response, locale)}.`}
      </a>
    </p>
  );
}
