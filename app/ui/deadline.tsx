import { getTranslations } from "next-intl/server";
import { deadlineWords } from "#lib/campaigns/time-zone.ts";
import type { Campaign } from "./load.ts";

type Props = {
  campaign: Pick<Campaign, "state" | "closesAt" | "timeZone">;
  locale: string;
  className?: string;
  lang?: string;
  ownTime?: boolean;
};

/** Until when one can sign, in the campaign's time zone; with `ownTime`, page.js adds the reader's if it differs. */
export async function Deadline({ campaign, locale, className = "deadline", lang, ownTime = true }: Props) {
  const { state, closesAt, timeZone } = campaign;
  const t = await getTranslations({ locale, namespace: "deadline" });
  const words = state === "open" ? deadlineWords({ closesAt, timeZone }, locale, new Date()) : undefined;
  if (!words || !closesAt) return null;
  const own = ownTime ? { "data-zone": timeZone, "data-yours": t("yours", { until: "{until}" }) } : {};
  return (
    <p className={className} lang={lang}>
      <time dateTime={closesAt.toISOString()} {...own}>
        {words}
      </time>
    </p>
  );
}
