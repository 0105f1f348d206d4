import { ToOrganizer } from "#emails/to-organizer.tsx";
import { momentWords } from "../days.ts";
import { env } from "../env.ts";
import { readHold } from "../holds/list.ts";
import type { Locale } from "../locale/locales.ts";
import { messagesIn } from "../locale/messages.ts";
import { fill, renderTemplate, slot, type Template } from "./template.ts";

type Alert = { holdId: number | null; slug: string | null; title: string | null };

export async function composeAlert({ holdId, slug, title }: Alert, locale: Locale): Promise<Template | undefined> {
  const hold = holdId === null ? undefined : await readHold(holdId);
  if (!hold) return;
  const { SITE_URL } = env();
  const words = messagesIn(locale);
  const values = {
    link: slug === null ? `${SITE_URL}/organize` : `${SITE_URL}/organize/${slug}`,
    what: slug === null ? SITE_URL : (title ?? slug),
    why: words(`mail.alert.why.${hold.cause}`),
    since: momentWords(hold.heldAt, locale),
    waiting: hold.waiting.toLocaleString(locale),
  };
  return fill(await alertTemplate(locale), values);
}

function alertTemplate(locale: Locale): Promise<Template> {
  const words = messagesIn(locale);
  const slots = { what: slot("what"), why: slot("why"), since: slot("since"), waiting: slot("waiting") };
  const element = ToOrganizer({
    ...{ locale, site: `${env().SITE_URL}/${locale}`, link: slot("link"), footer: words("mail.footerOrganizer") },
    preview: words("mail.alert.preview"),
    request: words("mail.alert.request", slots),
    button: words("mail.alert.button"),
    until: words("mail.alert.next"),
    notYou: words("mail.alert.notLost"),
  });
  return renderTemplate(words("mail.alert.subject", slots), element);
}
