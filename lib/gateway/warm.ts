import type { RequestListener } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { db } from "../db.ts";
import { DEFAULT_LOCALE } from "../locale/locales.ts";
import { languagesOf } from "../locale/of-campaign.ts";
import { capture, ownGet } from "./next/exchange.ts";

const WARM_MS = 3_000;
const CAMPAIGNS_MAX = 4;
const PAGES_MAX = 12;

/** Renders what most people read, so that none of them waits for code that never ran. Never fails, and ends in time. */
export async function warmUp(listener: RequestListener, ms = WARM_MS): Promise<void> {
  const over = new AbortController();
  const visits = visit(listener, over.signal).catch(() => {});
  await Promise.race([visits, pause(ms, undefined, { ref: false })]);
  over.abort();
}

async function visit(listener: RequestListener, signal: AbortSignal): Promise<void> {
  for (const path of await findHotPaths()) if (!signal.aborted) await capture(listener, ownGet(path));
}

/** Each kind of page first, then the other letters and languages. */
async function findHotPaths(now = new Date()): Promise<string[]> {
  const open = await db().campaign.findMany({
    where: { publishedAt: { lte: now }, archivedAt: null, OR: [{ closesAt: null }, { closesAt: { gt: now } }] },
    orderBy: { publishedAt: "desc" },
    take: CAMPAIGNS_MAX,
    select: { slug: true, defaultLocale: true, texts: { select: { locale: true } } },
  });
  const home = `/${DEFAULT_LOCALE}`;
  const [letter, ...others] = open.flatMap((row) => languagesOf(row).map((locale) => `/${locale}/${row.slug}`));
  if (!letter) return [home];
  const count = `/api/campaigns/${open[0]?.slug}/count`;
  return [letter, `${letter}/sign`, `${letter}/reasons/1`, count, home, ...others].slice(0, PAGES_MAX);
}
