import { AlreadySigned } from "#emails/already-signed.tsx";
import { Verification } from "#emails/verification.tsx";
import { type Closing, deadlineWords } from "../campaigns/time-zone.ts";
import { momentWords } from "../days.ts";
import { env } from "../env.ts";
import type { Locale } from "../locale/locales.ts";
import { messagesIn } from "../locale/messages.ts";
import { expiryOf, makeCode } from "../verification/code.ts";
import { makeOwnToken, makeToken } from "../verification/token.ts";
import { fill, renderTemplate, siteFrame, slot, type Template } from "./template.ts";
import { type Voice, voiced } from "./voice.ts";

export type MailKind = "verification" | "reminder" | "already_signed";

export type OutgoingMail = { from: string; to: string; replyTo?: string; headers: Record<string, string> } & Template;

/** `wordsId`: the set of words that link and code verify. `name`: set only once verified. */
export type Recipient = {
  signatureId: string;
  wordsId: string;
  requestedAt: Date;
  name: string | null;
  address: string;
  locale: Locale;
};

export type Letter = Voice & {
  slug: string;
  title: string;
  author?: string | null;
  subject?: string | null;
  link?: string;
};

/** `closing`: when signing ends. */
export async function composeMail(
  kind: MailKind,
  to: Recipient,
  letter: Letter,
  now: Date,
  closing?: Closing,
): Promise<OutgoingMail> {
  const until = expiryOf(to.requestedAt);
  const path = kind === "already_signed" ? "my-signature" : "verify";
  const token = kind === "already_signed" ? makeOwnToken(to.signatureId, now) : makeToken("verify", to.wordsId, until);
  const words = messagesIn(to.locale);
  const values = {
    greeting: to.name === null ? words("mail.greetingNobody") : words("mail.greeting", { name: to.name }),
    title: letter.title,
    kicker: kickerOf(to.locale, letter.author),
    closing: letter.closing ?? "",
    link: letter.link ?? `${env().SITE_URL}/${to.locale}/${path}/${token}`,
    letter: `${env().SITE_URL}/${to.locale}/${letter.slug}`,
    code: makeCode(to.wordsId, to.requestedAt),
    deadline: (closing && deadlineWords(closing, to.locale, now, "letter")) ?? "",
    until: momentWords(until, to.locale),
  };
  const filled = fill(await templateOf(kind, to.locale), values);
  const own = kind === "verification" && letter.subject ? { subject: letter.subject } : {};
  return { ...voiced(letter), to: to.address, headers: { "Auto-Submitted": "auto-generated" }, ...filled, ...own };
}

/** Above the letter's title: what it is, and whose. */
export function kickerOf(locale: Locale, author?: string | null): string {
  const words = messagesIn(locale);
  return [words("letter.kicker"), author && `${words("letter.startedBy")} ${author}`].filter(Boolean).join(" · ");
}

const templates = new Map<string, Promise<Template>>();

/** Rendering takes milliseconds, filling microseconds, so templates are rendered once per language. */
function templateOf(kind: MailKind, locale: Locale): Promise<Template> {
  const key = `${kind} ${locale}`;
  const template = templates.get(key) ?? makeTemplate(kind, locale);
  templates.set(key, template);
  return template;
}

function makeTemplate(kind: MailKind, locale: Locale): Promise<Template> {
  const { subject, element } = kind === "already_signed" ? alreadySigned(locale) : verification(kind, locale);
  return renderTemplate(subject, element);
}

const slots = { title: slot("title"), until: slot("until") };

function verification(kind: "verification" | "reminder", locale: Locale) {
  const words = messagesIn(locale);
  return {
    subject: words(`mail.${kind}.subject`, slots),
    element: Verification({
      ...frame(locale),
      preview: words(`mail.${kind}.preview`),
      greeting: slot("greeting"),
      request: words(`mail.${kind}.request`, slots),
      button: words("mail.verification.button"),
      otherwise: words("mail.verification.otherwise"),
      code: slot("code"),
      until: `${words("mail.verification.until", slots)} ${slot("deadline")}`,
      notYou: words("mail.verification.notYou"),
      read: { text: words("embed.read"), link: slot("letter") },
    }),
  };
}

function alreadySigned(locale: Locale) {
  const words = messagesIn(locale);
  return {
    subject: words("mail.alreadySigned.subject", slots),
    element: AlreadySigned({
      ...frame(locale),
      preview: words("mail.alreadySigned.preview"),
      greeting: slot("greeting"),
      news: words("mail.alreadySigned.news", slots),
      button: words("mail.alreadySigned.button"),
      notYou: `${words("mail.alreadySigned.notYou")} ${slot("deadline")}`,
      share: { text: `${words("share.title")}:`, link: slot("letter") },
    }),
  };
}

function frame(locale: Locale) {
  const letter = { kicker: slot("kicker"), title: slot("title") };
  return {
    ...siteFrame(locale),
    letter,
    closing: slot("closing"),
    link: slot("link"),
    footer: messagesIn(locale)("mail.footer"),
  };
}
