import { getTranslations } from "next-intl/server";
import type { SentForm } from "#lib/forms/answer.ts";
import type { Locale } from "#lib/locale/locales.ts";
import { COMMENT_MAX } from "#lib/signatures/schema.ts";
import { Countries } from "./countries.tsx";
import type { Campaign } from "./load.ts";
import { SignForm } from "./sign-form.tsx";

const WORDS = [
  "intro",
  "name",
  "nameHint",
  "email",
  "emailHint",
  "country",
  "more",
  "affiliation",
  "title",
  "comment",
  "optional",
  "listedLegend",
  "listedYes",
  "listedNo",
  "updates",
  "submit",
  "submitting",
  "errorsTitle",
  "unreachable",
] as const;
export type FormWords = Record<(typeof WORDS)[number] | "commentHint", string>;

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
  const words: FormWords = {
    ...Object.fromEntries(WORDS.map((word) => [word, t(`form.${word}`)])),
    commentHint: t("form.commentHint", { max: COMMENT_MAX }),
  } as FormWords;
  return (
    <SignForm
      slug={slug}
      locale={locale}
      words={words}
      sent={sent}
      countries={<Countries locale={locale} chosen={sent?.values.country} none={t("form.countryNone")} />}
    >
      <p className="small">{t.rich("form.privacy", { link: (text) => <a href={`/${locale}/privacy`}>{text}</a> })}</p>
    </SignForm>
  );
}
