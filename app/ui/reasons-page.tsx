import { getTranslations } from "next-intl/server";
import { Languages } from "./languages.tsx";
import type { Campaign, Locale } from "./load.ts";
import type { Place } from "./place.ts";
import { Reasons } from "./reasons.tsx";
import { Standing } from "./standing.tsx";

type Props = { campaign: Campaign; locale: Locale; place: Place };

/** A letter's reasons: public page and preview. */
export async function ReasonsPage({ campaign, locale, place }: Props) {
  const t = await getTranslations({ locale, namespace: "reason" });
  return (
    <>
      <Languages locale={locale} to={(other) => place.href(other, "/reasons")} />
      <div className="wide">
        <div className="reading">
          <div className="sheet">
            <p className="back">
              <a href={place.href(locale)}>{t("back")}</a>
            </p>
            <h1>{t("listTitle")}</h1>
            <p className="lead">{t("listLead", { title: campaign.title })}</p>
            <Reasons reasons={campaign.reasons} base={place.href(locale)} heading="h2" />
          </div>
          <Standing campaign={campaign} locale={locale} place={place} />
        </div>
      </div>
    </>
  );
}
