import { getTranslations } from "next-intl/server";
import { Count } from "./count.tsx";
import type { Campaign, Locale } from "./load.ts";

/** The number and the way to sign, beside what is read; on a phone at hand at the bottom until it has been read. */
export async function Standing({ campaign, locale }: { campaign: Campaign; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "letter" });
  return (
    <div className="standing">
      <Count campaign={campaign} locale={locale} />
      {campaign.state === "open" && (
        <a className="button" href={`/${locale}/${campaign.slug}#sign`}>
          {t("sign")}
        </a>
      )}
    </div>
  );
}
