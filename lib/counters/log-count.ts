import { findGoal, goalAt } from "../campaigns/goal.ts";
import { lastDayWords } from "../campaigns/time-zone.ts";
import { LOCALES } from "../locale/locales.ts";
import { countWithLog } from "./logged.ts";
import { countPaper } from "./paper.ts";

/** The public count with goal and state; paper signatures are separate. */
export async function logCount(slug: string) {
  const campaign = await findGoal(slug);
  if (!campaign) return;
  const [{ count, log }, onPaper] = await Promise.all([countWithLog(campaign.id), countPaper(campaign.id)]);
  const { state, closing } = campaign;
  return { count, log, goal: goalAt(campaign, count), state, onPaper, until: closing && untilWords(closing) };
}

/** "Sign until Dec 9" by language, for the counter on other sites. */
function untilWords({ closesAt, timeZone }: { closesAt: Date; timeZone: string }): Record<string, string> {
  return Object.fromEntries(LOCALES.map((locale) => [locale, lastDayWords(closesAt, timeZone, locale)]));
}
