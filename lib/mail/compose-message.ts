import { Message } from "#emails/message.tsx";
import { ToOrganizer } from "#emails/to-organizer.tsx";
import type { Kept } from "../authors/message.ts";
import { makeEndToken } from "../authors/prove.ts";
import { expiryOf, makeMessageToken } from "../authors/relay.ts";
import { momentWords } from "../days.ts";
import { env } from "../env.ts";
import { escapeHtml } from "../http/html.ts";
import type { Locale } from "../locale/locales.ts";
import { messagesIn } from "../locale/messages.ts";
import { kickerOf, type OutgoingMail } from "./compose.ts";
import { fill, renderTemplate, siteFrame, slot } from "./template.ts";

export type Noticed = { messageId: string; createdAt: Date; slug: string; title: string; author: string | null };

const headers = { "Auto-Submitted": "auto-generated" };

/** To the writer, whose address is unproven: without anything that they typed. */
export async function composeCheck(about: Noticed, to: string, locale: Locale): Promise<OutgoingMail> {
  const words = messagesIn(locale);
  const { title, author, messageId, createdAt } = about;
  const template = await renderTemplate(
    words("mail.messageCheck.subject", { title: slot("title") }),
    ToOrganizer({
      ...frameOf(locale),
      link: slot("link"),
      preview: words("mail.messageCheck.preview"),
      request: words("mail.messageCheck.request"),
      button: words("mail.messageCheck.button"),
      until: words("mail.messageCheck.until", { until: slot("until") }),
      notYou: words("mail.messageCheck.notYou"),
      footer: words("mail.messageCheck.footer"),
    }),
  );
  const link = `${env().SITE_URL}/${locale}/contact/${makeMessageToken(messageId, createdAt)}`;
  const values = { title, kicker: kickerOf(locale, author), link, until: momentWords(expiryOf(createdAt), locale) };
  return { from: env().MAIL_FROM, to, headers, ...fill(template, values) };
}

type Reader = { contactId: string; address: string; locale: Locale };

/** To the author, who answers the writer by replying. */
export async function composeMessage(
  about: Noticed,
  { name, email, text }: Kept,
  { contactId, address, locale }: Reader,
  now: Date,
): Promise<OutgoingMail> {
  const words = messagesIn(locale);
  const template = await renderTemplate(
    words("mail.message.subject", { title: slot("title") }),
    Message({
      ...frameOf(locale),
      preview: words("mail.message.preview"),
      intro: words("mail.message.intro"),
      name: slot("name"),
      email: slot("email"),
      text: slot("text"),
      reply: words("mail.message.reply"),
      stop: { text: words("mail.message.stop"), link: slot("stop") },
      footer: words("mail.message.footer"),
    }),
  );
  const body = { html: escapeHtml(text).replaceAll("\n", "<br>"), text };
  const stop = `${env().SITE_URL}/${locale}/author-contact/${makeEndToken(contactId, now)}`;
  const values = { title: about.title, kicker: kickerOf(locale, about.author), name, email, stop };
  return { from: env().MAIL_FROM, to: address, replyTo: email, headers, ...fill(template, values, { text: body }) };
}

export function frameOf(locale: Locale) {
  return { ...siteFrame(locale), letter: { kicker: slot("kicker"), title: slot("title") } };
}
