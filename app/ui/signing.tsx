import { getTranslations } from "next-intl/server";
import type { State } from "#lib/campaigns/state.ts";
import { lastMinute, wallTime } from "#lib/campaigns/time-zone.ts";
import type { SentForm } from "#lib/http/forms/refuse.ts";
import { datelineOf } from "#lib/letters/dateline.ts";
import type { Locale } from "#lib/locale/locales.ts";
import { isOn, textOf } from "#lib/switches/in-force.ts";
import { Deadline } from "./deadline.tsx";
import type { Campaign } from "./load.ts";
import { NextSteps } from "./next-steps.tsx";
import { SignForm } from "./sign-form.tsx";

/** The heading above the form, or above the note that replaces it. */
export function signHeading(state: State): "letter.signNow" | "letter.ended" | "count.soon" {
  if (state === "open") return "letter.signNow";
  return state === "not_open" ? "count.soon" : "letter.ended";
}

/** In a host's words, if there are some in this language. */
async function PausedNotice({ slug, locale }: { slug: string; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "letter" });
  return <p className="notice">{textOf("pause_signing", locale, { slug }) ?? t("paused")}</p>;
}

/** The form of an open campaign, or why there is none. */
export async function Signing({ campaign, locale, sent }: { campaign: Campaign; locale: Locale; sent?: SentForm }) {
  const t = await getTranslations({ locale, namespace: "letter" });
  const find = await getTranslations({ locale, namespace: "find" });
  const { slug, letter, state, publishedAt, opensAt, closesAt, timeZone, retentionMonths } = campaign;
  const dateline = datelineOf(letter.text);
  const before = (
    <p className="small">
      {find("signed")} <a href={`/${locale}/my-signature`}>{find("title")}</a>
    </p>
  );
  if (state === "open" && !sent && isOn("pause_signing", { slug }))
    return (
      <>
        <PausedNotice slug={slug} locale={locale} />
        {before}
      </>
    );
  if (state === "open")
    return (
      <div className="signing">
        <div>
          <p className="small" lang={letter.locale === locale ? undefined : letter.locale}>
            {dateline && `${dateline} · `}
            <span lang={locale}>{t("published", { date: publishedAt })}</span>
          </p>
          <Deadline campaign={campaign} locale={locale} />
          <SignForm
            slug={slug}
            version={letter.version}
            retentionMonths={retentionMonths}
            locale={locale}
            sent={sent}
          />
        </div>
        <div>
          <NextSteps locale={locale} />
          {before}
        </div>
      </div>
    );
  return (
    <>
      <p className="notice">
        {state === "not_open" && t("notOpen", { date: wallTime(opensAt ?? new Date(), timeZone) })}
        {state === "closed" && t("closed")}{" "}
        {state === "closed" && closesAt && t("closedOn", { date: lastMinute(closesAt, timeZone) })}
        {state === "archived" && t("archived")}
      </p>
      {before}
    </>
  );
}
