import type { Prisma } from "#prisma/client/client.ts";
import { log } from "../logger.ts";
import { recordAct } from "../record/write.ts";
import { seal } from "../secrets/seal.ts";
import { queueAlerts } from "./alert.ts";
import { HOUR_MS, SLOT_MS } from "./ceilings.ts";
import { SITE } from "./subject.ts";

export const CAUSES = ["bounces", "complaints", "ceiling", "paused", "broken"] as const;
export type Cause = (typeof CAUSES)[number];

/** Delay until some emails may pass. Paused and broken emails wait for a person. */
const RETRY_MS = { bounces: HOUR_MS, complaints: HOUR_MS, ceiling: SLOT_MS, paused: undefined, broken: undefined };

/** Who acts: a command, or a host in the console. */
export type By = { command?: string; organizerId?: string; reason?: string };

type Placed = { subject: string; cause: Cause; domain?: string; by?: By; now: Date };

/** A pause replaces any other hold, a breaker a ceiling. Concurrent calls place one; undefined if nothing changed. */
export async function placeHold(
  transaction: Prisma.TransactionClient,
  { subject, cause, domain, by, now }: Placed,
): Promise<number | undefined> {
  const campaignId = campaignOf(subject);
  const retry = RETRY_MS[cause];
  const retryAt = retry === undefined ? null : new Date(now.getTime() + retry);
  const name = domain === undefined ? null : seal(domain);
  const [hold] = await transaction.$queryRaw<{ id: number }[]>`
    INSERT INTO holds AS h (subject, cause, campaign_id, name_cipher, reason, held_at, retry_at)
    VALUES (${subject}, ${cause}, ${campaignId}, ${name}, ${by?.reason ?? null}, ${now}, ${retryAt})
    ON CONFLICT (subject) WHERE lifted_at IS NULL DO UPDATE SET
      cause = excluded.cause, reason = excluded.reason, retry_at = excluded.retry_at, probed_at = NULL
    WHERE CASE excluded.cause WHEN 'paused' THEN h.cause <> 'paused' WHEN 'ceiling' THEN false ELSE h.cause = 'ceiling' END
    RETURNING id`;
  if (!hold) return;
  log("mail_held", { subject, cause });
  if (isAlerting(subject)) {
    const act = cause === "paused" ? "mail_paused" : "mail_held";
    const details = { cause, by: nameOf(by), reason: by?.reason ?? null };
    await recordAct(transaction, { campaignId, organizerId: by?.organizerId ?? null, act, details, now });
    await queueAlerts(transaction, { id: hold.id, subject, campaignId, now });
  }
  return hold.id;
}

export const nameOf = (by?: By) => (by ? (by.command ?? "host") : "clock");

/** Holds of domains, networks, news and broken emails alert no one. */
export const isAlerting = (subject: string) => subject === SITE || subject.startsWith("campaign ");

export function campaignOf(subject: string): number | null {
  const [kind, id] = subject.split(" ");
  return kind === "campaign" || kind === "news" ? (id === undefined ? null : Number(id)) : null;
}
