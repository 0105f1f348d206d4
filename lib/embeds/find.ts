import { countedAt, goalAt } from "../campaigns/goal.ts";
import { type State, stateOf } from "../campaigns/state.ts";
import { pickText, titled } from "../campaigns/text.ts";
import { countSignatures } from "../counters/count.ts";
import { db } from "../db.ts";
import { DEFAULT_LOCALE, isLocale, type Locale } from "../locale/locales.ts";

export type Embedded = {
  id: number;
  slug: string;
  state: State;
  locale: Locale;
  title: string;
  titleLocale: string;
  closesAt?: Date | null;
  timeZone?: string;
};
export type Counter = Embedded & { count: number; goal: number };

const READ = {
  ...{ id: true, slug: true, goal: true, goalSteps: true, defaultLocale: true },
  opensAt: true,
  closesAt: true,
  timeZone: true,
  archivedAt: true,
} as const;

export async function findEmbedded(slug: string, lang: string | null, now = new Date()) {
  const row = await db().campaign.findUnique({
    where: { slug, ...countedAt(now) },
    select: { ...READ, texts: { select: { locale: true, title: true } } },
  });
  if (!row) return;
  const own = isLocale(row.defaultLocale) ? row.defaultLocale : DEFAULT_LOCALE;
  const locale = isLocale(lang) ? lang : own;
  const text = pickText(titled(row.texts), locale, own);
  if (!text?.title) return;
  const { id, goal, goalSteps, closesAt, timeZone } = row;
  const state = stateOf(row, now);
  return { id, slug, state, locale, title: text.title, titleLocale: text.locale, goal, goalSteps, closesAt, timeZone };
}

export async function findCounter(slug: string, lang: string | null, now = new Date()): Promise<Counter | undefined> {
  const found = await findEmbedded(slug, lang, now);
  if (!found) return;
  const { goalSteps, ...embedded } = found;
  const count = await countSignatures(found.id);
  return { ...embedded, count, goal: goalAt({ goal: found.goal, goalSteps }, count) };
}
