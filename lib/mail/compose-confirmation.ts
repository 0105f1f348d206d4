import { Confirmation } from "#emails/confirmation.tsx";
import { button, kicker, letterhead, letterTitle, link, paragraph, small } from "#emails/style.ts";
import { momentWords } from "../days.ts";
import { env } from "../env.ts";
import { escapeHtml } from "../http/html.ts";
import type { Locale } from "../locale/locales.ts";
import { messagesIn } from "../locale/messages.ts";
import type { Steps } from "../steps/offer.ts";
import { makeOwnToken, makeToken } from "../verification/token.ts";
import { kickerOf, type OutgoingMail } from "./compose.ts";
import { fill, renderTemplate, siteFrame, slot, type Template } from "./template.ts";
import { type Voice, voiced } from "./voice.ts";

/** Of the links that sign other letters. */
export const NEXT_HOURS = 72;

type To = {
  signatureId: string;
  setId: string;
  name: string;
  address: string;
  locale: Locale;
  slug: string;
  title: string;
  author: string | null;
} & Voice;

type About = { count: number; steps?: Steps; now: Date };

export async function composeConfirmation(
  { signatureId, setId, name, address, locale, slug, title, author, ...voice }: To,
  { count, steps, now }: About,
): Promise<OutgoingMail> {
  const site = `${env().SITE_URL}/${locale}`;
  const values = {
    greeting: messagesIn(locale)("mail.greeting", { name }),
    title,
    kicker: kickerOf(locale, author),
    closing: voice.closing ?? "",
    count: count.toLocaleString(locale),
    link: `${site}/my-signature/${makeOwnToken(signatureId, now)}`,
    letter: `${site}/${slug}`,
  };
  const until = new Date(now.getTime() + NEXT_HOURS * 3_600_000);
  const next = steps ? renderSteps(steps, makeToken("next", setId, until), until, locale) : { html: "", text: "" };
  const headers = { "Auto-Submitted": "auto-generated" };
  return { ...voiced(voice), to: address, headers, ...fill(await templateOf(locale), values, { next }) };
}

/** In the organizers' order; their own link comes last. */
function renderSteps({ letters, link: own }: Steps, token: string, until: Date, locale: Locale) {
  const words = messagesIn(locale);
  const see = words("mail.confirmation.see");
  const all = letters.map(({ slug, title }) => {
    const url = `${env().SITE_URL}/${locale}/${slug}/next/${token}`;
    const head = p(kicker, escapeHtml(words("letter.kicker"))) + p(letterTitle, escapeHtml(title));
    return {
      html: `<div style="${cssOf(letterhead)}">${head}</div>${p(paragraph, a(url, see, button))}`,
      text: `${title}\n${see}\n${url}`,
    };
  });
  if (all.length > 0) all.unshift(introduceSteps(until, locale));
  if (own) all.push({ html: p(paragraph, a(own.url, own.words, link)), text: `${own.words}\n${own.url}` });
  return { html: all.map(({ html }) => html).join(""), text: all.map(({ text }) => text).join("\n\n") };
}

function introduceSteps(until: Date, locale: Locale) {
  const words = messagesIn(locale);
  const title = words("mail.confirmation.nextTitle");
  const about = words("mail.confirmation.next", { until: momentWords(until, locale) });
  const head = p({ ...paragraph, fontWeight: "bold", margin: "32px 0 8px" }, escapeHtml(title));
  return { html: head + p({ ...small, margin: "0 0 20px" }, escapeHtml(about)), text: `${title}\n\n${about}` };
}

type Style = Record<string, string>;

const p = (style: Style, html: string) => `<p style="${cssOf(style)}">${html}</p>`;
const a = (url: string, text: string, style: Style) =>
  `<a href="${escapeHtml(url)}" style="${cssOf(style)}">${escapeHtml(text)}</a>`;

function cssOf(style: Style): string {
  const dashed = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return Object.entries(style)
    .map(([name, value]) => `${dashed(name)}:${value}`)
    .join(";");
}

const templates = new Map<Locale, Promise<Template>>();

function templateOf(locale: Locale): Promise<Template> {
  const template = templates.get(locale) ?? makeTemplate(locale);
  templates.set(locale, template);
  return template;
}

function makeTemplate(locale: Locale): Promise<Template> {
  const words = messagesIn(locale);
  const element = Confirmation({
    ...siteFrame(locale),
    letter: { kicker: slot("kicker"), title: slot("title") },
    closing: slot("closing"),
    link: slot("link"),
    footer: words("mail.footer"),
    preview: words("mail.confirmation.preview"),
    greeting: slot("greeting"),
    news: words("mail.confirmation.news", { title: slot("title"), count: slot("count") }),
    keep: words("mail.confirmation.keep"),
    button: words("mail.confirmation.button"),
    next: slot("next"),
    share: { text: words("mail.confirmation.share"), link: slot("letter") },
    personal: words("mail.confirmation.personal"),
    notYou: words("mail.confirmation.notYou"),
  });
  return renderTemplate(words("mail.confirmation.subject", { title: slot("title") }), element);
}
