import type { Prisma } from "#prisma/client/client.ts";
import type { Locale } from "../locale/locales.ts";
import { localesOf } from "../locale/of-campaign.ts";
import { authorIn, PUBLIC_AUTHOR, type ShownAuthor } from "./author.ts";
import { isOutdated } from "./outdated.ts";
import { type LetterPicture, pictureIn } from "./picture.ts";
import { type State, stateOf } from "./state.ts";
import { pickText, titled } from "./text.ts";

export type Campaign = {
  id: number;
  slug: string;
  state: State;
  goal: number;
  goalSteps: boolean;
  hashtags: string[];
  publishedAt: Date;
  opensAt: Date | null;
  closesAt: Date | null;
  timeZone: string;
  retentionMonths: number | null; // after closing; null: until each signatory erases theirs
  locales: Locale[]; // of the letter
  locale: string; // of title, summary, addressee and share text
  title: string;
  summary: string;
  addressee: string;
  shareText: string; // replaces the title when shared; empty: the title
  correctedIn: string | undefined; // the language of a correction that the letter shown does not have
  author: ShownAuthor | null;
  picture: LetterPicture | null;
  letter: { version: number; publishedAt: Date; locale: string; text: string };
  reasons: { number: number; locale: string; title: string; summary: string }[];
};

/** What a list of letters shows of each. */
export const heads = {
  texts: true,
  author: { select: PUBLIC_AUTHOR },
  pictures: { omit: { large: true, small: true } },
} as const satisfies Prisma.CampaignInclude;

export function viewed(versions: Prisma.LetterVersionWhereInput) {
  return {
    ...heads,
    versions: { where: versions, orderBy: { number: "desc" }, take: 1, include: { texts: true } },
    reasons: { orderBy: { number: "asc" }, include: { texts: { omit: { text: true, sources: true } } } },
  } as const satisfies Prisma.CampaignInclude;
}
export type Viewed = Prisma.CampaignGetPayload<{ include: ReturnType<typeof viewed> }>;

/** Used by the public page and the preview alike. Undefined if there is no text at all. */
export function viewOf(row: Viewed, locale: Locale, now: Date): Campaign | undefined {
  const version = row.versions[0];
  const text = pickText(titled(row.texts), locale, row.defaultLocale);
  const letter = version && pickText(written(version.texts), locale, row.defaultLocale);
  if (!text || !letter) return;
  return {
    ...fieldsOf(row, now),
    publishedAt: row.publishedAt ?? now,
    locales: localesOf(written(version.texts)),
    locale: text.locale,
    title: text.title,
    summary: text.summary,
    addressee: text.addressee,
    shareText: text.shareText,
    correctedIn: isOutdated(version, letter.locale, row.defaultLocale) ? row.defaultLocale : undefined,
    author: shownAuthor(row, locale),
    picture: pictureIn(row, "letter", locale),
    letter: {
      version: version.number,
      publishedAt: version.publishedAt ?? now,
      locale: letter.locale,
      text: letter.text,
    },
    reasons: row.reasons.flatMap(({ number, texts }) => {
      const reason = pickText(titled(texts), locale, row.defaultLocale);
      if (!reason) return [];
      return [{ number, locale: reason.locale, title: reason.title, summary: reason.summary }];
    }),
  };
}

function shownAuthor(row: Viewed, locale: Locale): ShownAuthor | null {
  const author = authorIn(row, locale);
  return author && { ...author, logo: pictureIn(row, "author", locale) };
}

export function fieldsOf(row: Prisma.CampaignModel, now: Date) {
  const { id, slug, goal, goalSteps, hashtags, opensAt, closesAt, timeZone, retentionMonths } = row;
  return {
    id,
    slug,
    goal,
    goalSteps,
    hashtags,
    opensAt,
    closesAt,
    timeZone,
    retentionMonths,
    state: stateOf(row, now),
  };
}

function written<T extends { text: string }>(texts: T[]): T[] {
  const those = texts.filter(({ text }) => text !== "");
  return those.length > 0 ? those : texts;
}
