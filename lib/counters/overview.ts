import { findOwn, type OwnCampaign } from "../campaigns/list-own.ts";
import { listHoldsOf } from "../holds/list.ts";
import type { Refused } from "../team/access.ts";
import { countSignatures } from "./count.ts";
import { readFunnel } from "./funnel.ts";
import { countByCountry, countSince, readHistory } from "./history.ts";
import { type By, INTERVAL_MS, spanOf, startOf } from "./intervals.ts";
import { countBySource } from "./sources.ts";

/** Days that an hourly chart can show legibly. */
const HOURLY_DAYS = 7;

type Figures = Awaited<ReturnType<typeof readFigures>>;
type Dashboard = { ok: true; campaign: OwnCampaign; figures: Figures };

/** Reads only the ledger, so its cost does not grow with the number of signatures. */
export async function readDashboard(
  organizerId: string,
  slug: string,
  locale: string,
  by: By,
  now = new Date(),
): Promise<Dashboard | Refused> {
  const found = await findOwn(organizerId, slug, locale, now);
  if (!found.ok) return found;
  return { ...found, figures: await readFigures(found.campaign, by, now) };
}

async function readFigures({ id, publishedAt, closesAt }: OwnCampaign, by: By, now: Date) {
  const today = startOf(now, "day");
  const earliest = new Date(startOf(now, by).getTime() - HOURLY_DAYS * INTERVAL_MS.day);
  const [count, history, ofToday, ofWeek, countries, funnel, sources, holds] = await Promise.all([
    countSignatures(id),
    readHistory(id, by, by === "hour" ? earliest : undefined),
    countSince(id, today),
    countSince(id, new Date(today.getTime() - 6 * INTERVAL_MS.day)),
    countByCountry(id),
    readFunnel(id),
    countBySource(id),
    listHoldsOf(id),
  ]);
  const span = spanOf({ publishedAt: publishedAt ?? now, closesAt }, history, by, now);
  if (by === "hour" && span.from < earliest) span.from = earliest;
  return { count, today: ofToday, week: ofWeek, history, span, countries, funnel, sources, holds };
}
