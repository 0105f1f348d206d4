import { ToOrganizer } from "#emails/to-organizer.tsx";
import { askedUntil, makeContactToken } from "../authors/prove.ts";
import { momentWords } from "../days.ts";
import { env } from "../env.ts";
import type { Locale } from "../locale/locales.ts";
import { messagesIn } from "../locale/messages.ts";
import { kickerOf, type OutgoingMail } from "./compose.ts";
import { frameOf } from "./compose-message.ts";
import { fill, renderTemplate, slot, type Template } from "./template.ts";

type Reader = { address: string; locale: Locale };

/** To an address that nobody has proven: of what others typed, the letter's title only. */
export async function composeContactCheck(
  { contactId, title }: { contactId: string; title: string },
  { address, locale }: Reader,
  now: Date,
): Promise<OutgoingMail> {
  const words = messagesIn(locale);
  const { SITE_URL: site, MAIL_FROM: from } = env();
  const template = await renderTemplate(
    words("mail.contactCheck.subject", { title: slot("title") }),
    ToOrganizer({
      ...frameOf(locale),
      link: slot("link"),
      preview: words("mail.contactCheck.preview"),
      request: words("mail.contactCheck.request", { site }),
      button: words("mail.contactCheck.button"),
      until: words("mail.contactCheck.until", { until: slot("until") }),
      notYou: words("mail.contactCheck.notYou"),
      footer: words("mail.contactCheck.footer"),
    }),
  );
  const link = `${site}/${locale}/author-contact/${makeContactToken(contactId, now)}`;
  const headers = { "Auto-Submitted": "auto-generated" };
  const values = { title, kicker: kickerOf(locale), link, until: momentWords(askedUntil(now), locale) };
  return { from, to: address, headers, ...fill(template, values) };
}

type Stopped = { slug: string | null; title: string | null };

/** To the owners of a letter whose contact takes no messages. */
export async function composeContactStopped({ slug, title }: Stopped, locale: Locale): Promise<Template | undefined> {
  if (slug === null) return;
  const words = messagesIn(locale);
  const template = await renderTemplate(
    words("mail.contactStopped.subject", { title: slot("title") }),
    ToOrganizer({
      ...frameOf(locale),
      link: slot("link"),
      preview: words("mail.contactStopped.preview"),
      request: words("mail.contactStopped.request"),
      button: words("mail.contactStopped.button"),
      notYou: words("mail.contactStopped.next"),
      footer: words("mail.footerOrganizer"),
    }),
  );
  const link = `${env().SITE_URL}/organize/${slug}/letter/author`;
  return fill(template, { title: title ?? slug, kicker: kickerOf(locale), link });
}
