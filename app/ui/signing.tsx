import { getTranslations } from "next-intl/server";
import type { SentForm } from "#lib/http/forms/refuse.ts";
import type { Locale } from "#lib/locale/locales.ts";
import type { Campaign } from "./load.ts";
import { SignForm } from "./sign-form.tsx";

/** The form of an open campaign, or why there is none. */
export async function Signing({ campaign, locale, sent }: { campaign: Campaign; locale: Locale; sent?: SentForm }) {
  const t = await getTranslations({ locale, namespace: "letter" });
  const find = await getTranslations({ locale, namespace: "find" });
  const { slug, letter, state, opensAt, closesAt } = campaign;
  const before = (
    <p className="small">
      {find("signed")} <a href={`/${locale}/my-signature`}>{find("title")}</a>
    </p>
  );
  if (state === "open")
    return (
      <>
        <SignForm slug={slug} version={letter.version} locale={locale} sent={sent} />
        {before}
      </>
    );
  return (
    <>
      <p className="notice">
        {state === "not_open" && t("notOpen", { date: opensAt ?? new Date() })}
        {state === "closed" && t("closed")} {state === "closed" && closesAt && t("closedOn", { date: closesAt })}
        {state === "archived" && t("archived")}
      </p>
      {before}
    </>
  );
}
