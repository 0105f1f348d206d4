import { getTranslations } from "next-intl/server";
import { findCampaign } from "#lib/campaigns/find.ts";
import type { Locale } from "#lib/locale/locales.ts";

/** The way back from a withdrawn signature, while the letter is open. */
export async function SignAgain({ slug, locale }: { slug: string; locale: Locale }) {
  const campaign = await findCampaign(slug, locale);
  if (campaign?.state !== "open") return null;
  const t = await getTranslations({ locale, namespace: "own" });
  return (
    <>
      <p>{t("againHint")}</p>
      <p>
        <a className="button" href={`/${locale}/${slug}#sign`}>
          {t("again")}
        </a>
      </p>
    </>
  );
}
