import { createHmac } from "node:crypto";
import { env } from "../env.ts";

/** Queues that an email belongs to, each of which can be held. The texts are stored. */
export const SITE = "site";
export const NEWS = "news";
export const CONTACT = "contact";
export const LOG_IN = "log_in";
export const ALERTS = "alerts";
export const BROKEN = "broken";
export const campaignSubject = (id: number) => `campaign ${id}`;
export const newsSubject = (id: number) => `news ${id}`;
export const domainSubject = (digest: bigint) => `domain ${digest}`;
export const networkSubject = (digest: bigint) => `network ${digest}`;

export type QueuedMail = {
  id: bigint;
  kind: string;
  campaignId: number | null;
  organizerId: string | null;
  updateId: string | null;
  network: bigint | null;
  probeOf: number | null;
};

/** From narrow to wide. What nobody waits for uses the share of news. Emails to organizers are exempt from a hold of the site. */
export function subjectsOf(mail: QueuedMail, to: string): string[] {
  const { kind, campaignId, organizerId, updateId, network } = mail;
  if (organizerId !== null) return [["alert", "burst", "contact_stopped"].includes(kind) ? ALERTS : LOG_IN];
  return [
    domainSubject(digestDomain(to)),
    ...(network === null ? [] : [networkSubject(network)]),
    ...(kind === "message_check" ? [CONTACT] : []),
    ...(campaignId === null || (updateId === null && kind !== "confirmation") ? [] : [newsSubject(campaignId), NEWS]),
    ...(campaignId === null ? [] : [campaignSubject(campaignId)]),
    SITE,
  ];
}

export function digestDomain(address: string): bigint {
  return createHmac("sha256", env().DIGEST_KEY)
    .update(`domain\0${domainOf(address)}`)
    .digest()
    .readBigInt64BE();
}

export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1).toLowerCase();
}
