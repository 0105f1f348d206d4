import { getTranslations } from "next-intl/server";
import type { SentForm } from "#lib/forms/answer.ts";
import type { Locale } from "#lib/locale/locales.ts";
import type { Campaign } from "./load.ts";
import { SignForm } from "./sign-form.tsx";

/** The form of a campaign that is open, or why there is none. */
export async function Signing({ campaign, locale, sent }: { campaign: Campaign; locale: Locale; sent?: SentForm }) {
  const t = await getTranslations({ locale });
  const { slug, state, opensAt, closesAt } = campaign;
  if (state === "not_open") return <p className="notice">{t("letter.notOpen", { date: opensAt ?? new Date() })}</p>;
  if (state !== "open") {
    return (
      <p className="notice">
        {t("letter.closed")} {closesAt && t("letter.closedOn", { date: closesAt })}
      </p>
    );
  }
  return <SignForm slug={slug} locale={locale} sent={sent} />;
}
