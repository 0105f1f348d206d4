import { ToOrganizer } from "#emails/to-organizer.tsx";
import { momentWords } from "../days.ts";
import { db } from "../db.ts";
import { env } from "../env.ts";
import type { Locale } from "../locale/locales.ts";
import { messagesIn } from "../locale/messages.ts";
import { KINDS } from "../quarantine/groups.ts";
import { fill, renderTemplate, slot, type Template } from "./template.ts";

type Noticed = { burstId: number | null; slug: string | null; title: string | null };

export async function composeBurst({ burstId, slug, title }: Noticed, locale: Locale): Promise<Template | undefined> {
  const burst = burstId === null ? null : await db().burst.findUnique({ where: { id: burstId } });
  if (!burst || !slug) return;
  const words = messagesIn(locale);
  const kind = KINDS.find((known) => known === burst.kind) ?? "domain";
  return fill(await burstTemplate(locale), {
    link: `${env().SITE_URL}/organize/${slug}/people/quarantine/${burst.id}`,
    what: title ?? slug,
    since: momentWords(burst.begunAt, locale),
    signings: burst.signings.toLocaleString(locale),
    minutes: burst.minutes.toLocaleString(locale),
    group: words(`mail.burst.kind.${kind}`),
    consequence: words(burst.holds ? "mail.burst.held" : "mail.burst.noticed"),
  });
}

function burstTemplate(locale: Locale): Promise<Template> {
  const words = messagesIn(locale);
  const names = ["what", "since", "signings", "minutes", "group", "consequence"];
  const slots = Object.fromEntries(names.map((name) => [name, slot(name)]));
  const element = ToOrganizer({
    ...{ locale, site: `${env().SITE_URL}/${locale}`, link: slot("link"), footer: words("mail.footerOrganizer") },
    preview: words("mail.burst.preview"),
    request: words("mail.burst.request", slots),
    button: words("mail.burst.button"),
    until: words("mail.burst.next"),
    notYou: words("mail.burst.why"),
  });
  return renderTemplate(words("mail.burst.subject", slots), element);
}
