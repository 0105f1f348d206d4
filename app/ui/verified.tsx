import { getTranslations } from "next-intl/server";
import { findCampaign } from "#lib/campaigns/find.ts";
import { fromOf } from "#lib/partners/source.ts";
import { Count } from "./count.tsx";
import type { Locale } from "./load.ts";
import { Outcome } from "./outcome.tsx";
import { Share } from "./share.tsx";

type Props = { slug: string; title: string; source: string | null; own: string; locale: Locale; checking: boolean };

/** A verified signature: the count that it is in, the way to it, and whom to send the letter. */
export async function Verified({ slug, title, source, own, locale, checking }: Props) {
  const t = await getTranslations({ locale });
  const campaign = await findCampaign(slug, locale);
  return (
    <>
      <Outcome
        title={t(checking ? "verify.checkingTitle" : "verify.verifiedTitle")}
        lead={checking ? t("verify.checking") : title}
        ways={
          <>
            <a href={`/${locale}/my-signature/${own}`}>{t("verify.own")}</a>
            <a href={`/${locale}/${slug}${fromOf(source)}`}>{t("verify.toLetter")}</a>
          </>
        }
      >
        {campaign && <Count campaign={campaign} locale={locale} />}
      </Outcome>
      {campaign && (
        <>
          <p>{t("thanks.share")}</p>
          <Share
            locale={locale}
            path={`/${slug}`}
            text={campaign.shareText || campaign.title}
            hashtags={campaign.hashtags}
          />
        </>
      )}
    </>
  );
}
