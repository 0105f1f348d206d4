import { toPlainText } from "@react-email/render";
import { Update } from "#emails/update.tsx";
import type { Prisma } from "#prisma/client/client.ts";
import { deadlineWords } from "../campaigns/time-zone.ts";
import { env } from "../env.ts";
import type { Locale } from "../locale/locales.ts";
import { messagesIn } from "../locale/messages.ts";
import { findForMail } from "../updates/for-mail.ts";
import type { Kind } from "../updates/schema.ts";
import { makeOwnToken, makeStopToken } from "../verification/token.ts";
import { kickerOf, type OutgoingMail, type Recipient } from "./compose.ts";
import { fill, renderTemplate, siteFrame, slot, type Template } from "./template.ts";
import { type Voice, voiced } from "./voice.ts";

type Revision = { id: string; revision: string };

/** In the signatory's language; the update's text in theirs, else the campaign's. */
export async function composeUpdate(
  transaction: Prisma.TransactionClient,
  update: Revision,
  to: Pick<Recipient, "signatureId" | "address" | "locale"> & { name: string },
  { now, voice = {} }: { now: Date; voice?: Voice },
): Promise<OutgoingMail> {
  const { SITE_URL } = env();
  const { kind, letter, path, body, closing, author, ...rendering } = await renderOnce(transaction, update, to.locale);
  const stop = makeStopToken(to.signatureId, now);
  const values = {
    ...rendering,
    name: to.name,
    kicker: kickerOf(to.locale, author),
    closing: voice.closing ?? "",
    deadline: deadlineWords(closing, to.locale, now, "letter") ?? "",
    letter: SITE_URL + letter,
    link: SITE_URL + path,
    own: `${SITE_URL}/${to.locale}/my-signature/${makeOwnToken(to.signatureId, now)}`,
    stop: `${SITE_URL}/${to.locale}/stop-mails/${stop}`,
  };
  // RFC 8058: email clients POST here; a GET changes nothing.
  const headers = {
    "Auto-Submitted": "auto-generated",
    "List-Unsubscribe": `<${SITE_URL}/api/stop-mails/${stop}?locale=${to.locale}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
  return { ...voiced(voice), to: to.address, headers, ...fill(await templateOf(kind, to.locale), values, { body }) };
}

const CACHE_MAX = 64;
const known = new Map<string, ReturnType<typeof renderUpdate>>();

function renderOnce(transaction: Prisma.TransactionClient, { id, revision }: Revision, locale: Locale) {
  const key = `${id} ${revision} ${locale}`;
  const rendering = known.get(key) ?? renderUpdate(transaction, id, locale);
  known.delete(key);
  known.set(key, rendering);
  rendering.catch(() => known.delete(key));
  for (const oldest of known.keys()) if (known.size > CACHE_MAX) known.delete(oldest);
  return rendering;
}

async function renderUpdate(transaction: Prisma.TransactionClient, id: string, locale: Locale) {
  const { html, ...rendering } = await findForMail(transaction, id, locale);
  return { ...rendering, body: { html, text: toPlainText(html) } };
}

const templates = new Map<string, Promise<Template>>();

function templateOf(kind: Kind, locale: Locale): Promise<Template> {
  const key = `${kind} ${locale}`;
  const template = templates.get(key) ?? makeTemplate(kind, locale);
  templates.set(key, template);
  return template;
}

function makeTemplate(kind: Kind, locale: Locale): Promise<Template> {
  const words = messagesIn(locale);
  const slots = { name: slot("name"), title: slot("title") };
  const element = Update({
    ...siteFrame(locale),
    letter: { kicker: slot("kicker"), title: slot("title") },
    closing: slot("closing"),
    preview: words(`mail.update.preview.${kind}`),
    greeting: words("mail.greeting", slots),
    intro: words("mail.update.intro", slots),
    heading: slot("heading"),
    facts: slot("facts"),
    lang: slot("lang"),
    body: slot("body"),
    button: words("mail.update.button"),
    link: slot("link"),
    deadline: slot("deadline"),
    share: { text: `${words("share.title")}:`, link: slot("letter") },
    own: { text: words("mail.update.own"), link: slot("own") },
    stop: { text: words("mail.update.stop"), link: slot("stop") },
    footer: words("mail.update.footer"),
  });
  return renderTemplate(words(`mail.update.subject.${kind}`, slots), element);
}
