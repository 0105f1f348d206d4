import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { sentForm } from "#app/ui/form.ts";
import { Languages } from "#app/ui/languages.tsx";
import { loadCampaign } from "#app/ui/load.ts";
import { MessageForm } from "#app/ui/message-form.tsx";
import { StartedBy } from "#app/ui/started-by.tsx";

type Props = PageProps<"/[locale]/[slug]/contact">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, campaign } = await loadCampaign(params);
  const t = await getTranslations({ locale });
  const errors = (await sentForm()) ? `${t("form.errorsTitle")} · ` : ""; // screen readers read the title first
  return { title: `${errors}${t("contact.title")} · ${campaign.title}`, robots: { index: false } };
}

/** A message to the letter's author, relayed by email. */
export default async function Contact({ params }: Props) {
  const { locale, campaign } = await loadCampaign(params);
  const { slug, author, state, title } = campaign;
  if (!author?.takesMessages || state === "archived") notFound();
  const t = await getTranslations({ locale, namespace: "contact" });
  return (
    <>
      <Languages locale={locale} path={`/${slug}/contact`} />
      <p className="back">
        <a href={`/${locale}/${slug}`} lang={campaign.locale}>
          {title}
        </a>
      </p>
      <h1>{t("title")}</h1>
      <StartedBy author={author} locale={locale} />
      <p>{t("lead")}</p>
      <MessageForm slug={slug} locale={locale} sent={await sentForm()} />
    </>
  );
}
