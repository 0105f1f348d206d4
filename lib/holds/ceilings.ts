import { env } from "../env.ts";
import { ALERTS, CONTACT, LOG_IN, NEWS, SITE } from "./subject.ts";

/** Hourly limits for emails to organizers, separate, so that a flood of one kind does not block the other. */
const LOG_INS = 2_000;
const ALERTS_MAX = 1_000;

/** News may use only this share of a ceiling. */
const NEWS_SHARE = 0.5;
/** Anybody can cause emails to anybody by writing to an author. */
const CONTACT_SHARE = 0.02;

export function ceilingOf(subject: string): number | undefined {
  const { MAIL_SITE_CEILING: site, MAIL_CAMPAIGN_CEILING: campaign } = env();
  if (subject === LOG_IN) return LOG_INS;
  if (subject === ALERTS) return ALERTS_MAX;
  if (subject === SITE) return site || undefined;
  if (subject === CONTACT) return site * CONTACT_SHARE || undefined;
  if (subject === NEWS) return site * NEWS_SHARE || undefined;
  if (subject.startsWith("campaign ")) return campaign || undefined;
  if (subject.startsWith("news ")) return campaign * NEWS_SHARE || undefined;
  return undefined;
}

/** Domains and networks are too many to tally by time. */
export const isTallied = (subject: string) => !/^(domain|network) /.test(subject);

export const SLOT_MS = 5 * 60_000;
export const HOUR_MS = 3_600_000;

export const slotOf = (now: Date) => new Date(Math.floor(now.getTime() / SLOT_MS) * SLOT_MS);
