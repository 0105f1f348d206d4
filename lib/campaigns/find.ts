import type { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";
import type { Locale } from "../locale/locales.ts";
import { type State, stateOf } from "./state.ts";
import { pickText } from "./text.ts";

/** A published campaign as its readers see it in one language, or the best other that there is. */
export type Campaign = {
  id: number;
  slug: string;
  state: State;
  goal: number;
  hashtags: string[];
  publishedAt: Date;
  opensAt: Date | null;
  closesAt: Date | null;
  locale: string; // of title, summary and addressee
  title: string;
  summary: string;
  addressee: string;
  letter: { version: number; locale: string; text: string };
  reasons: { number: number; locale: string; title: string; summary: string }[];
};

export async function findCampaign(slug: string, locale: Locale, now = new Date()): Promise<Campaign | undefined> {
  const row = await db().campaign.findUnique({
    where: { slug, publishedAt: { lte: now } },
    include: {
      texts: true,
      versions: {
        where: { publishedAt: { lte: now } },
        orderBy: { number: "desc" },
        take: 1,
        include: { texts: true },
      },
      reasons: { orderBy: { number: "asc" }, include: { texts: { omit: { text: true, sources: true } } } },
    },
  });
  const version = row?.versions[0];
  if (!row?.publishedAt || !version) return;
  const text = pickText(row.texts, locale, row.defaultLocale);
  const letter = pickText(version.texts, locale, row.defaultLocale);
  if (!text || !letter) return;
  return {
    ...fieldsOf(row, now),
    publishedAt: row.publishedAt,
    locale: text.locale,
    title: text.title,
    summary: text.summary,
    addressee: text.addressee,
    letter: { version: version.number, locale: letter.locale, text: letter.text },
    reasons: row.reasons.flatMap(({ number, texts }) => {
      const reason = pickText(texts, locale, row.defaultLocale);
      if (!reason) return [];
      return [{ number, locale: reason.locale, title: reason.title, summary: reason.summary }];
    }),
  };
}

/** The published campaigns for the list of open letters, the newest first. */
export async function listCampaigns(locale: Locale, now = new Date()) {
  const rows = await db().campaign.findMany({
    where: { publishedAt: { lte: now }, archivedAt: null },
    orderBy: [{ publishedAt: "desc" }, { id: "asc" }],
    include: { texts: true },
  });
  return rows.flatMap((row) => {
    const text = pickText(row.texts, locale, row.defaultLocale);
    if (!text) return [];
    const { title, summary, addressee } = text;
    return [{ ...fieldsOf(row, now), locale: text.locale, title, summary, addressee }];
  });
}

function fieldsOf(row: Prisma.CampaignModel, now: Date) {
  const { id, slug, goal, hashtags, opensAt, closesAt } = row;
  return { id, slug, goal, hashtags, opensAt, closesAt, state: stateOf(row, now) };
}
