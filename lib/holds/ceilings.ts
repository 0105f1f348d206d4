import { env } from "../env.ts";
import { ALERTS, LOG_IN, NEWS, SITE } from "./subject.ts";

/** Mails to organizers in an hour. They have ceilings of their own: no flood of one kind uses up another's. */
const LOG_INS = 2_000;
const ALERTS_MAX = 1_000;

/** News leaves so much of a ceiling to what somebody waits for. */
const NEWS_SHARE = 0.5;

/** How many mails under a subject may be handed over in an hour; none: no ceiling. */
export function ceilingOf(subject: string): number | undefined {
  const { MAIL_SITE_CEILING: site, MAIL_CAMPAIGN_CEILING: campaign } = env();
  if (subject === LOG_IN) return LOG_INS;
  if (subject === ALERTS) return ALERTS_MAX;
  if (subject === SITE) return site || undefined;
  if (subject === NEWS) return site * NEWS_SHARE || undefined;
  if (subject.startsWith("campaign ")) return campaign || undefined;
  if (subject.startsWith("news ")) return campaign * NEWS_SHARE || undefined;
  return undefined;
}

/** Whether mails under a subject are tallied by time: of domains and networks there are too many. */
export const isTallied = (subject: string) => !/^(domain|network) /.test(subject);

export const SLOT_MS = 5 * 60_000;
export const HOUR_MS = 3_600_000;

export const slotOf = (now: Date) => new Date(Math.floor(now.getTime() / SLOT_MS) * SLOT_MS);
