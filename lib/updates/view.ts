import type { Prisma } from "#prisma/client/client.ts";
import { pickText } from "../campaigns/text.ts";
import { db } from "../db.ts";
import type { Locale } from "../locale/locales.ts";
import { dayOf } from "./fields.ts";
import { type Kind, kindOf, type Outcome, outcomeOf } from "./schema.ts";

/** An update as readers see it, in their language or else the campaign's own. */
export type UpdateView = {
  id: string;
  kind: Kind;
  day: string; // local date
  time: string; // local HH:MM, or ""
  count: number | null;
  outcome?: Outcome;
  answers?: { id: string; day: string }; // the delivery it responds to, if public
  publishedAt: Date | null;
  correctedAt: Date | null;
  locale: string; // of the texts
  title: string;
  person: string;
  place: string;
  text: string; // Markdown
  picture?: { digest: string; width: number; height: number; alt: string };
};

export const viewInclude = {
  texts: true,
  picture: { select: { digest: true, width: true, height: true } },
  answers: true,
  campaign: { select: { defaultLocale: true } },
} as const satisfies Prisma.UpdateInclude;
export type Row = Prisma.UpdateGetPayload<{ include: typeof viewInclude }>;

/** By local time of the event. */
export const NEWEST = [
  { day: "desc" },
  { time: "desc" },
  { id: "desc" },
] satisfies Prisma.UpdateOrderByWithRelationInput[];

export function isPublic(now: Date) {
  return { publishedAt: { lte: now }, withdrawnAt: null } as const satisfies Prisma.UpdateWhereInput;
}

/** The only conversion from row to public view: timeline, preview and email. */
export function viewOf(row: Row, locale: string): UpdateView {
  const { id, kind, day, time, count, outcome, publishedAt, correctedAt, answers, picture, texts, campaign } = row;
  const words = pickText(texts, locale, campaign.defaultLocale);
  const isThere = answers?.publishedAt && !answers.withdrawnAt;
  return {
    ...{ id, kind: kindOf(kind), day: dayOf(day), time, count, outcome: outcomeOf(outcome), publishedAt, correctedAt },
    answers: isThere ? { id: answers.id, day: dayOf(answers.day) } : undefined,
    locale: words?.locale ?? campaign.defaultLocale,
    title: words?.title ?? "",
    person: words?.person ?? "",
    place: words?.place ?? "",
    text: words?.text ?? "",
    picture: picture ? { ...picture, alt: words?.alt || altIn(texts, campaign.defaultLocale) } : undefined,
  };
}

/** Alt text in another language is better than none. */
function altIn(texts: Row["texts"], own: string): string {
  return texts.find(({ locale }) => locale === own)?.alt ?? "";
}

export async function listViews(campaignId: number, locale: Locale, now = new Date()): Promise<UpdateView[]> {
  const rows = await db().update.findMany({
    where: { campaignId, ...isPublic(now) },
    orderBy: NEWEST,
    include: viewInclude,
  });
  return rows.map((row) => viewOf(row, locale));
}
