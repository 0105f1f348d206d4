import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { sentForm } from "#app/ui/form.ts";
import { loadCampaign } from "#app/ui/load.ts";
import { Signing, signHeading } from "#app/ui/signing.tsx";
import { fromOf } from "#lib/partners/source.ts";

export async function generateMetadata({ params }: PageProps<"/[locale]/[slug]/sign">): Promise<Metadata> {
  const { locale, campaign } = await loadCampaign(params);
  const t = await getTranslations({ locale });
  const errors = (await sentForm()) ? `${t("form.errorsTitle")} · ` : ""; // screen readers read the title first
  return { title: `${errors}${t(signHeading(campaign.state))} · ${campaign.title}`, robots: { index: false } };
}

/** The form on its own page: shows a posted form's errors, and serves readers of the letter. */
export default async function Sign({ params }: PageProps<"/[locale]/[slug]/sign">) {
  const { locale, campaign } = await loadCampaign(params);
  const t = await getTranslations({ locale });
  const sent = await sentForm();
  return (
    <>
      <h1>{t(signHeading(campaign.state))}</h1>
      <p className="lead">
        <a href={`/${locale}/${campaign.slug}${fromOf(sent?.values.source)}`}>{campaign.title}</a>
      </p>
      <Signing campaign={campaign} locale={locale} sent={sent} />
    </>
  );
}
