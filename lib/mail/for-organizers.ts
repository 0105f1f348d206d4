import { ToOrganizer } from "#emails/to-organizer.tsx";
import type { Prisma } from "#prisma/client/client.ts";
import { momentWords } from "../days.ts";
import { env } from "../env.ts";
import { DEFAULT_LOCALE, isLocale, type Locale } from "../locale/locales.ts";
import { messagesIn } from "../locale/messages.ts";
import { CONFIRMED } from "../organizers/confirm.ts";
import { makeLinkToken } from "../organizers/link.ts";
import { unseal } from "../secrets/seal.ts";
import type { Role } from "../team/role.ts";
import { type Addressed, addressOne } from "./addressed.ts";
import type { OutgoingMail } from "./compose.ts";
import { composeAlert } from "./compose-alert.ts";
import { composeBurst } from "./compose-burst.ts";
import { composeContactStopped } from "./compose-contact.ts";
import { fill, renderTemplate, slot, type Template } from "./template.ts";
import { composeTest } from "./test-mail.ts";

type Waiting = {
  id: bigint;
  kind: "log_in" | "new_device" | "invitation" | "alert" | "burst" | "test" | "contact_stopped";
  locale: string;
  emailCipher: Uint8Array;
  linkId: string | null;
  path: string | null;
  createdAt: Date;
  agent: string | null;
  expiresAt: Date | null;
  campaignId: number | null;
  slug: string | null;
  title: string | null;
  role: Role | null;
  inviter: string | null;
  holdId: number | null;
  burstId: number | null;
};

/** Emails to organizers, log-in links first, because someone is waiting for them. */
export async function addressOrganizers(
  transaction: Prisma.TransactionClient,
  take: number,
  now: Date,
): Promise<Addressed[]> {
  const waiting = await transaction.$queryRaw<Waiting[]>`
    SELECT m.id, m.kind, m.locale, o.email_cipher AS "emailCipher", l.id AS "linkId", l.expires_at AS "expiresAt",
      l.path, m.created_at AS "createdAt", d.agent,
      c.id AS "campaignId", c.slug, coalesce(t.title, c.slug) AS title, s.role, i.name AS inviter,
      h.id AS "holdId", b.id AS "burstId"
    FROM mails m
    JOIN organizers o ON o.id = m.organizer_id
    LEFT JOIN log_in_links l ON l.id = m.link_id AND l.used_at IS NULL
    LEFT JOIN LATERAL (
      SELECT agent FROM devices WHERE m.kind = 'new_device' AND organizer_id = o.id AND created_at = m.created_at LIMIT 1
    ) d ON true
    LEFT JOIN campaigns c ON c.id = m.campaign_id
    LEFT JOIN LATERAL (
      SELECT title FROM campaign_texts WHERE campaign_id = c.id AND title <> ''
      ORDER BY locale = m.locale DESC, locale = c.default_locale DESC LIMIT 1
    ) t ON true
    LEFT JOIN memberships s ON s.campaign_id = c.id AND s.organizer_id = o.id AND s.accepted_at IS NULL
    LEFT JOIN organizers i ON i.id = s.invited_by
    LEFT JOIN holds h ON m.kind = 'alert' AND h.lifted_at IS NULL
      AND h.subject = CASE WHEN m.campaign_id IS NULL THEN 'site' ELSE concat('campaign ', m.campaign_id) END
    LEFT JOIN bursts b ON m.kind = 'burst' AND b.campaign_id = m.campaign_id AND b.alerted_at = m.created_at
    WHERE m.batch_id IS NULL AND m.hold_id IS NULL AND m.organizer_id IS NOT NULL
    ORDER BY m.kind = 'log_in' DESC, m.kind IN ('alert', 'burst') DESC, m.id LIMIT ${take} FOR UPDATE OF m SKIP LOCKED`;
  return Promise.all(waiting.map((mail) => addressOne(mail.id, () => compose(mail, now))));
}

async function compose(mail: Waiting, now: Date): Promise<OutgoingMail | undefined> {
  const locale = isLocale(mail.locale) ? mail.locale : DEFAULT_LOCALE;
  const words = messagesIn(locale);
  const { SITE_URL, MAIL_FROM: from } = env();
  const to = unseal(mail.emailCipher).toString();
  const headers = { "Auto-Submitted": "auto-generated" };
  if (mail.kind === "log_in") {
    const { linkId, expiresAt } = mail;
    if (!linkId || !expiresAt || expiresAt <= now) return;
    const link = `${SITE_URL}/organize/log-in/${makeLinkToken({ id: linkId, expiresAt })}`;
    const template = await logInTemplate(locale, mail.path === CONFIRMED ? "confirm" : "logIn");
    return { from, to, headers, ...fill(template, { link, until: momentWords(expiresAt, locale), site: SITE_URL }) };
  }
  if (mail.kind === "new_device") {
    const what = mail.agent || words("mail.newDevice.unknown");
    const values = { link: `${SITE_URL}/organize/account#sessions`, when: momentWords(mail.createdAt, locale), what };
    return { from, to, headers, ...fill(await deviceTemplate(locale), { ...values, site: SITE_URL }) };
  }
  if (mail.kind === "test") return composeTest(mail, { address: to, locale }, now);
  if (mail.kind === "alert" || mail.kind === "burst") {
    const notice = await (mail.kind === "alert" ? composeAlert : composeBurst)(mail, locale);
    return notice && { from, to, headers, ...notice };
  }
  if (mail.kind === "contact_stopped") {
    const notice = await composeContactStopped(mail, locale);
    return notice && { from, to, headers, ...notice };
  }
  const { slug, role, title, inviter } = mail;
  if (!slug || !role) return;
  const link = `${SITE_URL}/organize/log-in?to=${encodeURIComponent("/organize")}`;
  const values = { link, title: title ?? slug, role: words(`mail.role.${role}`), inviter: inviter || SITE_URL };
  return { from, to, headers, ...fill(await invitationTemplate(locale), values) };
}

function logInTemplate(locale: Locale, of: "logIn" | "confirm"): Promise<Template> {
  const words = messagesIn(locale);
  return makeTemplate(locale, words(`mail.${of}.subject`, { name: slot("siteName") }), {
    preview: words(`mail.${of}.preview`),
    request: words(`mail.${of}.request`, { site: slot("site") }),
    button: words(`mail.${of}.button`),
    until: words("mail.logIn.until", { until: slot("until") }),
    notYou: words(`mail.${of}.notYou`),
  });
}

function deviceTemplate(locale: Locale): Promise<Template> {
  const words = messagesIn(locale);
  return makeTemplate(locale, words("mail.newDevice.subject"), {
    preview: words("mail.newDevice.preview"),
    request: words("mail.newDevice.request", { site: slot("site"), when: slot("when"), what: slot("what") }),
    button: words("mail.newDevice.button"),
    notYou: words("mail.newDevice.notYou"),
  });
}

function invitationTemplate(locale: Locale): Promise<Template> {
  const words = messagesIn(locale);
  const slots = { inviter: slot("inviter"), title: slot("title"), role: slot("role") };
  return makeTemplate(locale, words("mail.invitation.subject", slots), {
    preview: words("mail.invitation.preview"),
    request: words("mail.invitation.request", slots),
    button: words("mail.invitation.button"),
    notYou: words("mail.invitation.notYou"),
  });
}

type Sentences = { preview: string; request: string; button: string; until?: string; notYou: string };

function makeTemplate(locale: Locale, subject: string, sentences: Sentences): Promise<Template> {
  const footer = messagesIn(locale)("mail.footerOrganizer");
  const element = ToOrganizer({
    locale,
    site: `${env().SITE_URL}/${locale}`,
    link: slot("link"),
    footer,
    ...sentences,
  });
  return renderTemplate(subject, element);
}
