import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { loadCampaign } from "#app/ui/load.ts";
import { Outcome } from "#app/ui/outcome.tsx";

type Props = PageProps<"/[locale]/[slug]/contact/sent">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "contact" });
  return { title: t("sentTitle"), robots: { index: false } };
}

/** The same for every address. */
export default async function Sent({ params }: Props) {
  const { locale, campaign } = await loadCampaign(params);
  const t = await getTranslations({ locale });
  return (
    <Outcome
      title={t("contact.sentTitle")}
      lead={t("contact.sent")}
      ways={<a href={`/${locale}/${campaign.slug}`}>{t("reason.back")}</a>}
    >
      <p>{t("inbox.notThere")}</p>
    </Outcome>
  );
}
