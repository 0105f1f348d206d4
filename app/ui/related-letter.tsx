import { getTranslations } from "next-intl/server";
import { findCampaign } from "#lib/campaigns/find.ts";
import type { Locale } from "#lib/locale/locales.ts";
import { Count } from "./count.tsx";

/** Another letter linked from a reason, with its count. */
export async function RelatedLetter({ slug, locale }: { slug: string; locale: Locale }) {
  const campaign = await findCampaign(slug, locale);
  if (!campaign) return null;
  const t = await getTranslations({ locale, namespace: "reason" });
  return (
    <aside className="related" aria-labelledby="related-title">
      <h2 id="related-title">{t("related")}</h2>
      <p className="lead" lang={campaign.locale}>
        {campaign.title}
      </p>
      <Count campaign={campaign} locale={locale} />
      <p>
        <a className="button" href={`/${locale}/${slug}#sign`}>
          {t("signRelated", { title: campaign.title })}
        </a>
      </p>
    </aside>
  );
}
