import { Sample } from "#emails/sample.tsx";
import { momentWords } from "../days.ts";
import { env } from "../env.ts";
import type { Locale } from "../locale/locales.ts";
import { messagesIn } from "../locale/messages.ts";
import { makeAskedToken } from "../sample/link.ts";
import { makeStopToken } from "../verification/token.ts";
import type { OutgoingMail, Recipient } from "./compose.ts";
import { fill, renderTemplate, siteFrame, slot, type Template } from "./template.ts";

export type SampleKind = "sample" | "sample_reminder";
type Asking = { kind: SampleKind; auditor: string; title: string; tag: string; deadline: Date };

/** It says who asks, and no word of theirs. */
export async function composeSample(
  { kind, tag, deadline, ...asking }: Asking,
  to: Pick<Recipient, "signatureId" | "address" | "locale"> & { name: string },
  now: Date,
): Promise<OutgoingMail> {
  const { SITE_URL, MAIL_FROM: from } = env();
  const stop = makeStopToken(to.signatureId, now);
  const values = {
    ...asking,
    ...{ name: to.name, tag, until: momentWords(deadline, to.locale) },
    link: `${SITE_URL}/${to.locale}/asked/${makeAskedToken(tag, deadline)}`,
    stop: `${SITE_URL}/${to.locale}/stop-mails/${stop}`,
  };
  // RFC 8058: email clients POST here; a GET changes nothing.
  const headers = {
    "Auto-Submitted": "auto-generated",
    "List-Unsubscribe": `<${SITE_URL}/api/stop-mails/${stop}?locale=${to.locale}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
  return { from, to: to.address, headers, ...fill(await templateOf(kind, to.locale), values) };
}

/** As an owner sees it before approving. */
export async function previewSample(auditor: string, title: string, locale: Locale) {
  const hidden = "…";
  const values = { auditor, title, name: hidden, tag: hidden, until: hidden, link: hidden, stop: hidden };
  const { subject, text } = fill(await templateOf("sample", locale), values);
  return { subject, text };
}

const templates = new Map<string, Promise<Template>>();

function templateOf(kind: SampleKind, locale: Locale): Promise<Template> {
  const key = `${kind} ${locale}`;
  const template = templates.get(key) ?? makeTemplate(kind, locale);
  templates.set(key, template);
  return template;
}

function makeTemplate(kind: SampleKind, locale: Locale): Promise<Template> {
  const words = messagesIn(locale);
  const slots = { name: slot("name"), title: slot("title"), what: slot("auditor"), until: slot("until") };
  const element = Sample({
    ...siteFrame(locale),
    letter: { kicker: words("letter.kicker"), title: slot("title") },
    preview: words("mail.sample.preview", slots),
    greeting: words("mail.greeting", slots),
    request: words(`mail.sample.${kind === "sample" ? "request" : "again"}`, slots),
    untold: words("mail.sample.untold"),
    button: words("mail.sample.button"),
    link: slot("link"),
    until: words("mail.sample.until", slots),
    tag: words("mail.sample.tag", { number: slot("tag") }),
    stop: { text: words("mail.sample.stop"), link: slot("stop") },
    footer: words("mail.footer"),
  });
  return renderTemplate(words("mail.sample.subject", slots), element);
}
