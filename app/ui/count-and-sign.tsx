import { getTranslations } from "next-intl/server";
import { isOn } from "#lib/switches/in-force.ts";
import { Count } from "./count.tsx";
import { Deadline } from "./deadline.tsx";
import { Delivered } from "./delivered.tsx";
import type { Campaign, Locale } from "./load.ts";
import type { PageContext } from "./page-context.ts";

type Props = { campaign: Campaign; locale: Locale; context: PageContext };

/** Count and sign button beside the text; on phones, at the bottom until the end of the text. */
export async function CountAndSign({ campaign, locale, context }: Props) {
  const t = await getTranslations({ locale, namespace: "letter" });
  return (
    <div className="standing">
      <Count campaign={campaign} locale={locale} isStatic={context.preview} />
      <Deadline campaign={campaign} locale={locale} className="note" ownTime={false} />
      <Delivered campaign={campaign} locale={locale} context={context} className="note" />
      {campaign.state === "open" && !isOn("pause_signing", campaign) && (
        <a className="button" href={`${context.href(locale)}#sign`}>
          {t("sign")}
        </a>
      )}
    </div>
  );
}
