import type { Campaign } from "../campaigns/view.ts";
import type { SentForm } from "../http/forms/sent.ts";
import { escapeHtml as e } from "../http/html.ts";
import type { Locale } from "../locale/locales.ts";
import { messagesIn } from "../locale/messages.ts";
import type { Asking } from "../partners/ask.ts";
import { fromOf } from "../partners/source.ts";
import { CONSENT } from "../retention/consents.ts";
import { isOn, textOf } from "../switches/in-force.ts";
import { drawBox, drawFields } from "./form-fields.ts";
import { FORM_STYLE } from "./form-style.ts";

export type Shown = { locale: Locale; source?: string; partnerList?: Pick<Asking, "policy" | "wording"> };

type Letter = Pick<Campaign, "slug" | "state" | "title" | "addressee" | "summary" | "locale" | "retentionMonths"> & {
  letter: Pick<Campaign["letter"], "version">;
};

/** The form for an iframe, with every rule of the letter's own; `sent` is a form handed back. */
export function drawForm(campaign: Letter, { locale, source, partnerList }: Shown, sent?: SentForm): string {
  const t = messagesIn(locale);
  const { slug, state, title, addressee, summary } = campaign;
  const lang = campaign.locale === locale ? "" : ` lang="${e(campaign.locale)}"`;
  const isPaused = state === "open" && !sent && isOn("pause_signing", { slug });
  const head = [
    `<header><p>${e(t("letter.to"))} <span${lang}>${e(addressee)}</span></p><h1${lang}>${e(title)}</h1>`,
    `<p class="sum"${lang}>${e(summary)}</p><p>${drawLink(`/${locale}/${slug}${fromOf(source)}`, t("embed.read"))}</p></header>`,
  ].join("");
  const notice = isPaused ? (textOf("pause_signing", locale, { slug }) ?? t("letter.paused")) : noticeOf(state, locale);
  const body = notice === undefined ? drawOpen(campaign, { locale, source, partnerList }, sent) : `<p>${e(notice)}</p>`;
  return drawPage(
    locale,
    `${sent ? `${t("form.errorsTitle")} · ` : ""}${t("embed.form.frame", { title })}`,
    head + body,
  );
}

function noticeOf(state: Campaign["state"], locale: Locale): string | undefined {
  const t = messagesIn(locale);
  if (state === "not_open") return t("count.soon");
  return state === "open" ? undefined : t("letter.closed");
}

function drawOpen(campaign: Letter, { locale, source, partnerList }: Shown, sent?: SentForm): string {
  const t = messagesIn(locale);
  const { slug, letter, retentionMonths: months } = campaign;
  const { values = {}, issues = [] } = sent ?? {};
  const isDoubtful = issues.some(({ code }) => code === "did_you_mean");
  const hidden = {
    ...{ locale, version: values.version ?? letter.version, consent: CONSENT, retention: months ?? "" },
    ...{ source: values.source ?? source ?? "", asTyped: (isDoubtful ? values.email : values.asTyped) ?? "" },
  };
  const privacy = t.markup("form.privacy", {
    link: (text) => `<a target="_blank" rel="noopener" href="/${locale}/privacy">${text}</a>`,
  });
  return [
    `<p data-instead hidden>${e(t("embed.form.instead"))} ${drawLink(`/${locale}/${slug}/sign${fromOf(source)}`, t("letter.sign"), "button")}</p>`,
    `<form action="/embed/${slug}/form" method="post" novalidate data-submitting="${e(t("form.submitting"))}" data-unreachable="${e(t("form.unreachable"))}">`,
    drawErrors(locale, sent),
    ...Object.entries(hidden).map(
      ([name, value]) => `<input type="hidden" name="${name}" value="${e(String(value))}">`,
    ),
    drawFields(locale, { values, issues }),
    partnerList ? drawPartnerList(partnerList, { locale, isChosen: values.partnerList === "yes" }) : "",
    `<small>${privacy}</small>`,
    `<small>${e(months ? t("form.retention", { months }) : t("form.retentionNone"))}</small>`,
    `<div class="trap" aria-hidden="true"><label for="website">${e(t("form.trap"))}</label>`,
    `<input id="website" name="website" autocomplete="off" tabindex="-1"></div>`,
    `<button>${e(t("form.submit"))}</button></form>`,
  ].join("");
}

/** Its own sentence, apart from the letter's, and never ticked before. */
function drawPartnerList(
  { wording, policy }: Pick<Asking, "policy" | "wording">,
  { locale, isChosen }: { locale: Locale; isChosen: boolean },
): string {
  return `<div>${drawBox("partnerList", wording, isChosen)}<small>${drawLink(policy, messagesIn(locale)("embed.form.policy"))}</small></div>`;
}

function drawErrors(locale: Locale, sent?: SentForm): string {
  const { problem, issues = [], asked: work } = sent ?? {};
  const items = issues.map(
    ({ field, message }) => `<li><a href="#${field === "listed" ? "listed-yes" : e(field)}">${e(message)}</a></li>`,
  );
  const wait =
    work &&
    `<div class="asked" data-challenge="${e(work.challenge)}" data-working="${e(work.working)}" data-done="${e(work.done)}"><p>${e(work.without)}</p></div>` +
      (work.ticket ? `<input type="hidden" name="ticket" value="${e(work.ticket)}">` : "");
  return [
    '<div class="errors" role="alert" tabindex="-1">',
    problem ? `<p>${e(problem)}</p>` : "",
    wait ?? "",
    items.length > 0 ? `<p>${e(messagesIn(locale)("form.errorsTitle"))}</p><ul>${items.join("")}</ul>` : "",
    "</div>",
  ].join("");
}

/** What follows: the email is opened, and its words are seen and verified, on the site itself. */
export function drawInbox({ slug, title }: Pick<Campaign, "slug" | "title">, { locale, source }: Shown): string {
  const t = messagesIn(locale);
  const query = new URLSearchParams({ lang: locale, ...(source && { from: source }) });
  return drawPage(
    locale,
    `${t("inbox.title")} · ${title}`,
    [
      `<h1 tabindex="-1">${e(t("inbox.title"))}</h1><p>${e(t("inbox.lead"))}</p><p>${e(t("embed.form.openMail"))}</p>`,
      `<p data-sent-to="${e(t.raw("inbox.sentTo"))}" hidden></p>`,
      `<h2>${e(t("inbox.helpTitle"))}</h2><p>${e(t("inbox.notThere"))}</p>`,
      `<p>${e(t("inbox.wrong"))} <a href="/embed/${slug}/form?${e(String(query))}">${e(t("inbox.again"))}</a></p>`,
    ].join(""),
  );
}

/** Instead of the form, with a way to sign on the site itself if the letter may exist. */
export function drawInstead(locale: Locale, words: string, slug?: string): string {
  const link = slug
    ? `<p>${drawLink(`/${locale}/${encodeURIComponent(slug)}`, messagesIn(locale)("embed.read"))}</p>`
    : "";
  return drawPage(locale, words, `<p>${e(words)}</p>${link}`);
}

function drawLink(href: string, words: string, kind = ""): string {
  const style = kind && ` class="${kind}"`;
  return `<a${style} target="_blank" rel="noopener" href="${e(href)}">${e(words)} <span aria-hidden="true">↗</span></a>`;
}

function drawPage(locale: Locale, title: string, body: string): string {
  return [
    `<!doctype html><html lang="${locale}"><meta charset="utf-8"><title>${e(title)}</title>`,
    '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">',
    `<style>${FORM_STYLE}</style><script src="/framed.js" defer></script><main>${body}</main></html>`,
  ].join("");
}
