import { toPlainText } from "@react-email/render";
import { Update } from "#emails/update.tsx";
import type { Prisma } from "#prisma/client/client.ts";
import { env } from "../env.ts";
import type { Locale } from "../locale/locales.ts";
import { wordsOf } from "../locale/messages.ts";
import { findTold } from "../updates/for-mail.ts";
import type { Kind } from "../updates/schema.ts";
import { makeOwnToken, makeStopToken } from "../verification/token.ts";
import type { OutgoingMail, Recipient } from "./compose.ts";
import { fill, renderTemplate, slot, type Template } from "./template.ts";

type Which = { id: string; revision: string };

/** The mail about an update to one signatory, in their language; the update's own words in theirs or the campaign's. */
export async function composeUpdate(
  transaction: Prisma.TransactionClient,
  update: Which,
  to: Pick<Recipient, "signatureId" | "address" | "locale"> & { name: string },
  now: Date,
): Promise<OutgoingMail> {
  const { SITE_URL, MAIL_FROM: from } = env();
  const { kind, path, body, ...told } = await renderOnce(transaction, update, to.locale);
  const stop = makeStopToken(to.signatureId, now);
  const values = {
    ...told,
    name: to.name,
    link: SITE_URL + path,
    own: `${SITE_URL}/${to.locale}/my-signature/${makeOwnToken(to.signatureId, now)}`,
    stop: `${SITE_URL}/${to.locale}/stop-mails/${stop}`,
  };
  // RFC 8058: mail programs post to this address; nothing comes of opening it.
  const headers = {
    "Auto-Submitted": "auto-generated",
    "List-Unsubscribe": `<${SITE_URL}/api/stop-mails/${stop}?locale=${to.locale}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
  return { from, to: to.address, headers, ...fill(await templateOf(kind, to.locale), values, { body }) };
}

/** What mails say of so many updates, in a language each, is kept; once one is corrected, it is read anew. */
const KEPT = 64;
const known = new Map<string, ReturnType<typeof tell>>();

function renderOnce(transaction: Prisma.TransactionClient, { id, revision }: Which, locale: Locale) {
  const key = `${id} ${revision} ${locale}`;
  const told = known.get(key) ?? tell(transaction, id, locale);
  known.delete(key); // to stand last
  known.set(key, told);
  told.catch(() => known.delete(key));
  for (const oldest of known.keys()) if (known.size > KEPT) known.delete(oldest);
  return told;
}

async function tell(transaction: Prisma.TransactionClient, id: string, locale: Locale) {
  const { html, ...told } = await findTold(transaction, id, locale);
  return { ...told, body: { html, text: toPlainText(html) } };
}

const templates = new Map<string, Promise<Template>>();

function templateOf(kind: Kind, locale: Locale): Promise<Template> {
  const key = `${kind} ${locale}`;
  const template = templates.get(key) ?? makeTemplate(kind, locale);
  templates.set(key, template);
  return template;
}

function makeTemplate(kind: Kind, locale: Locale): Promise<Template> {
  const words = wordsOf(locale);
  const slots = { name: slot("name"), title: slot("title") };
  const element = Update({
    locale,
    site: `${env().SITE_URL}/${locale}`,
    preview: words(`mail.update.preview.${kind}`),
    greeting: words("mail.greeting", slots),
    intro: words("mail.update.intro", slots),
    heading: slot("heading"),
    facts: slot("facts"),
    lang: slot("lang"),
    body: slot("body"),
    button: words("mail.update.button"),
    link: slot("link"),
    own: { says: words("mail.update.own"), link: slot("own") },
    stop: { says: words("mail.update.stop"), link: slot("stop") },
    footer: words("mail.update.footer"),
  });
  return renderTemplate(words(`mail.update.subject.${kind}`, slots), element);
}
