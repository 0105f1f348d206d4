import { MySignatures } from "#emails/my-signatures.tsx";
import type { Prisma } from "#prisma/client/client.ts";
import { isSameMailbox } from "../addresses/canonical.ts";
import { env } from "../env.ts";
import { escapeHtml } from "../http/html.ts";
import { DEFAULT_LOCALE, isLocale, type Locale } from "../locale/locales.ts";
import { messagesIn } from "../locale/messages.ts";
import { unseal } from "../secrets/seal.ts";
import { shownStateOf } from "../signatures/own.ts";
import { makeEraseToken, makeOwnToken } from "../verification/token.ts";
import { type Addressed, addressOne } from "./addressed.ts";
import type { OutgoingMail } from "./compose.ts";
import { fill, renderTemplate, siteFrame, slot, type Template } from "./template.ts";

type Waiting = {
  id: bigint;
  locale: string;
  addressCipher: Uint8Array | null;
  signatureId: string | null;
  emailCipher: Uint8Array | null;
  verifiedAt: Date | null;
  withdrawnAt: Date | null;
  invalidatedAt: Date | null;
  quarantinedAt: Date | null;
  campaignId: number;
  slug: string;
  title: string;
};

type Owned = Waiting & { signatureId: string; emailCipher: Uint8Array };

export async function addressOwners(
  transaction: Prisma.TransactionClient,
  take: number,
  now: Date,
): Promise<Addressed[]> {
  const rows = await transaction.$queryRaw<Waiting[]>`
    SELECT m.id, m.locale, m.address_cipher AS "addressCipher", s.id AS "signatureId", s.email_cipher AS "emailCipher", s.verified_at AS "verifiedAt",
      s.withdrawn_at AS "withdrawnAt", s.invalidated_at AS "invalidatedAt",
      s.quarantined_at AS "quarantinedAt", c.id AS "campaignId", c.slug,
      coalesce(nullif(t.title, ''), nullif(d.title, ''), c.slug) AS title
    FROM (
      SELECT id, locale, email_digest, address_cipher FROM mails WHERE batch_id IS NULL AND hold_id IS NULL AND kind = 'my_signatures'
      ORDER BY id LIMIT ${take} FOR UPDATE SKIP LOCKED
    ) m
    LEFT JOIN signatures s ON s.campaign_id = ANY (ARRAY(SELECT id FROM campaigns))
      AND s.email_digest = m.email_digest AND s.erased_at IS NULL
    LEFT JOIN campaigns c ON c.id = s.campaign_id
    LEFT JOIN campaign_texts t ON t.campaign_id = c.id AND t.locale = m.locale
    LEFT JOIN campaign_texts d ON d.campaign_id = c.id AND d.locale = c.default_locale
    ORDER BY m.id, s.verified_at IS NULL, s.id DESC`;
  const mails = Map.groupBy(rows, ({ id }) => id);
  return Promise.all([...mails].map(([id, found]) => addressOne(id, () => compose(found, now))));
}

function isOwned(row: Waiting): row is Owned {
  return row.signatureId !== null && row.emailCipher !== null;
}

/** Lists signatures of this mailbox only: another spelling of the address may be another person's. */
async function compose(found: Waiting[], now: Date): Promise<OutgoingMail | undefined> {
  const [first] = found;
  if (!first?.addressCipher) return;
  const to = unseal(first.addressCipher).toString();
  const signatures = found
    .filter(isOwned)
    .filter(({ emailCipher }) => isSameMailbox(unseal(emailCipher).toString(), to));
  if (signatures.length === 0) return; // all are erased, or of another spelling
  const locale = isLocale(first.locale) ? first.locale : DEFAULT_LOCALE;
  const entries = await Promise.all(signatures.map((signature) => renderEntry(signature, locale, now)));
  entries.push(renderErasing(signatures, locale, now));
  const list = {
    html: entries.map(({ html }) => html).join(""),
    text: entries.map(({ text }) => text).join("\n\n"),
  };
  const headers = { "Auto-Submitted": "auto-generated" };
  return { from: env().MAIL_FROM, to, headers, ...fill(await templateOf(locale), {}, { list }) };
}

async function renderEntry(signature: Owned, locale: Locale, now: Date) {
  const words = messagesIn(locale);
  const { signatureId, slug, title } = signature;
  const state = await shownStateOf({ ...signature, id: signatureId }, now);
  const site = `${env().SITE_URL}/${locale}`;
  const [url, text] = signature.verifiedAt
    ? [`${site}/my-signature/${makeOwnToken(signatureId, now)}`, words("mail.mySignatures.link")]
    : [`${site}/${slug}`, words("mail.mySignatures.again")];
  return {
    text: [title, words(`own.${state}`), ...(signature.verifiedAt ? [url] : [text, url])].join("\n"),
    html: `<p><strong>${escapeHtml(title)}</strong><br>${escapeHtml(words(`own.${state}`))}<br><a style="color: inherit" href="${escapeHtml(url)}">${escapeHtml(text)}</a></p>`,
  };
}

/** Any of the signatures stands for the mailbox. */
function renderErasing([signature]: Owned[], locale: Locale, now: Date) {
  const words = messagesIn(locale)("mail.mySignatures.everything");
  const token = makeEraseToken(signature?.signatureId ?? "", now);
  const url = `${env().SITE_URL}/${locale}/my-signature/erase/${token}`;
  return {
    text: `${words}\n${url}`,
    html: `<p><a href="${escapeHtml(url)}">${escapeHtml(words)}</a></p>`,
  };
}

const templates = new Map<Locale, Promise<Template>>();

function templateOf(locale: Locale): Promise<Template> {
  const template = templates.get(locale) ?? makeTemplate(locale);
  templates.set(locale, template);
  return template;
}

function makeTemplate(locale: Locale): Promise<Template> {
  const words = messagesIn(locale);
  const element = MySignatures({
    ...siteFrame(locale),
    preview: words("mail.mySignatures.preview"),
    request: words("mail.mySignatures.request"),
    list: slot("list"),
    notYou: words("mail.mySignatures.notYou"),
    footer: words("mail.footer"),
  });
  return renderTemplate(words("mail.mySignatures.subject"), element);
}
