import type { Prisma } from "#prisma/client/client.ts";
import { pickText } from "../campaigns/text.ts";
import { db } from "../db.ts";
import type { Locale } from "../locale/locales.ts";
import { dayOf } from "./fields.ts";
import { type Kind, kindOf, type Outcome, outcomeOf } from "./schema.ts";

/** An update as its readers see it in one language, or the campaign's own where it is not there in theirs. */
export type Shown = {
  id: string;
  kind: Kind;
  day: string; // of the calendar, where it happened
  time: string; // HH:MM there, or empty
  count: number | null;
  outcome?: Outcome;
  answers?: { id: string; day: string }; // the delivery that is answered, as far as it is public
  publishedAt: Date | null;
  correctedAt: Date | null;
  locale: string; // of the words
  title: string;
  person: string;
  place: string;
  text: string; // Markdown
  picture?: { digest: string; width: number; height: number; alt: string };
};

export const shown = {
  texts: true,
  picture: { select: { digest: true, width: true, height: true } },
  answers: true,
  campaign: { select: { defaultLocale: true } },
} as const satisfies Prisma.UpdateInclude;
export type Row = Prisma.UpdateGetPayload<{ include: typeof shown }>;

/** The newest first: by when it was there, not by when it was recorded. */
export const NEWEST = [
  { day: "desc" },
  { time: "desc" },
  { id: "desc" },
] satisfies Prisma.UpdateOrderByWithRelationInput[];

/** What everybody may see. */
export function isPublic(now: Date) {
  return { publishedAt: { lte: now }, withdrawnAt: null } as const satisfies Prisma.UpdateWhereInput;
}

/** The one way from a row to what is shown: on the timeline, in a preview, in a mail. */
export function shownOf(row: Row, locale: string): Shown {
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

/** A translation may leave out what the picture shows: better in another language than not at all. */
function altIn(texts: Row["texts"], own: string): string {
  return texts.find(({ locale }) => locale === own)?.alt ?? "";
}

/** The public updates of a campaign, the newest first. */
export async function listShown(campaignId: number, locale: Locale, now = new Date()): Promise<Shown[]> {
  const rows = await db().update.findMany({
    where: { campaignId, ...isPublic(now) },
    orderBy: NEWEST,
    include: shown,
  });
  return rows.map((row) => shownOf(row, locale));
}
