import { getTranslations } from "next-intl/server";
import { Count } from "./count.tsx";
import { Delivered } from "./delivered.tsx";
import type { Campaign, Locale } from "./load.ts";
import type { Place } from "./place.ts";

type Props = { campaign: Campaign; locale: Locale; place: Place };

/** Count and sign button beside the text; on phones, at the bottom until the end of the text. */
export async function Standing({ campaign, locale, place }: Props) {
  const t = await getTranslations({ locale, namespace: "letter" });
  return (
    <div className="standing">
      <Count campaign={campaign} locale={locale} still={place.preview} />
      <Delivered campaign={campaign} locale={locale} place={place} className="note" />
      {campaign.state === "open" && (
        <a className="button" href={`${place.href(locale)}#sign`}>
          {t("sign")}
        </a>
      )}
    </div>
  );
}
