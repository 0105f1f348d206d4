import { getTranslations } from "next-intl/server";
import { CountAndSign } from "./count-and-sign.tsx";
import { Languages } from "./languages.tsx";
import type { Campaign, Locale } from "./load.ts";
import { MoreReasons } from "./more-reasons.tsx";
import type { PageContext } from "./page-context.ts";
import { Reasons } from "./reasons.tsx";

type Props = { campaign: Campaign; locale: Locale; context: PageContext };

/** A letter's reasons: public page and preview. */
export async function ReasonsPage({ campaign, locale, context }: Props) {
  const t = await getTranslations({ locale, namespace: "reason" });
  return (
    <>
      <Languages locale={locale} to={(other) => context.href(other, "/reasons")} />
      <div className="wide">
        <div className="reading">
          <div className="sheet">
            <p className="back">
              <a href={context.href(locale)}>{t("back")}</a>
            </p>
            <h1>{t("listTitle")}</h1>
            <p className="lead">{t("listLead", { title: campaign.title })}</p>
            <Reasons reasons={campaign.reasons} base={context.href(locale)} locale={locale} heading="h2" />
            <MoreReasons campaign={campaign} locale={locale} />
          </div>
          <CountAndSign campaign={campaign} locale={locale} context={context} />
        </div>
      </div>
    </>
  );
}
