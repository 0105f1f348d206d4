import type { Prisma } from "#prisma/client/client.ts";
import { renderMarkdown } from "../campaigns/markdown.ts";
import { titleOf } from "../campaigns/text.ts";
import type { Locale } from "../locale/locales.ts";
import { messagesIn } from "../locale/messages.ts";
import { dayIn } from "./fields.ts";
import { type UpdateView, viewInclude, viewOf } from "./view.ts";

/** In the reader's language or the campaign's own (`lang`). */
export async function findForMail(transaction: Prisma.TransactionClient, id: string, locale: Locale) {
  const row = await transaction.update.findUniqueOrThrow({
    where: { id },
    include: {
      ...viewInclude,
      campaign: { include: { author: true, texts: { select: { locale: true, title: true } } } },
    },
  });
  const { closesAt, timeZone } = row.campaign;
  const update = viewOf(row, locale);
  const words = messagesIn(locale);
  const { kind, day, time, place, count, picture } = update;
  const facts = [dayIn(day, locale, time), place, count === null ? "" : words("updates.handed", { count })];
  return {
    kind,
    letter: `/${locale}/${row.campaign.slug}`,
    path: `/${locale}/${row.campaign.slug}/updates#${id}`,
    title: titleOf(row.campaign, locale),
    author: row.campaign.author?.name,
    closing: row.campaign.archivedAt ? { closesAt: null, timeZone } : { closesAt, timeZone },
    heading: headingOf(update, locale),
    facts: [...facts, picture ? words("mail.update.picture") : ""].filter(Boolean).join(" · "),
    lang: update.locale,
    html: renderMarkdown(update.text),
  };
}

/** A short heading; it may start with a name that is lowercase within a sentence. */
export function headingOf({ kind, title, person, outcome }: UpdateView, locale: Locale): string {
  const words = messagesIn(locale);
  if (kind === "news") return title;
  const heading = words(`updates.outcomes.${outcome ?? "acknowledged"}`, { name: person });
  if (kind === "delivery") return words("updates.delivered", { name: person });
  return heading.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(locale));
}
