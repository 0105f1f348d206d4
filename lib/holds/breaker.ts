import { digestAddress } from "../addresses/digest.ts";
import { OTHER, providerOf } from "../addresses/providers.ts";
import { db } from "../db.ts";
import { liftBreaker } from "./lift.ts";
import { type Cause, placeHold } from "./place.ts";
import { type Rate, readRate } from "./rate.ts";
import { CONTACT, campaignSubject, domainOf, domainSubject, networkSubject, SITE } from "./subject.ts";

type Outcome = "bounced" | "complained";
type Limit = { cause: Cause; count: (rate: Rate) => number; least: number; share: number };

const bounces = (least: number, share: number): Limit => ({ cause: "bounces", count: (r) => r.bounced, least, share });
const WIDE: Limit[] = [
  bounces(40, 0.04),
  { cause: "complaints", count: (rate) => rate.complained, least: 5, share: 0.0008 },
];
/** A domain or network with half of its emails bouncing is held before it harms the campaign. */
const NARROW = [bounces(5, 0.5), ...WIDE];

/** Holds the narrowest subject above its rate. An address fails once, so one mailbox cannot hold a domain. */
export async function recordOutcome(address: string, outcome: Outcome, now: Date): Promise<void> {
  const digest = digestAddress(address);
  const [sent] = await db().$queryRaw<{ campaignId: number | null; domain: bigint; network: bigint | null }[]>`
    UPDATE sent_mails SET outcome = ${outcome}
    WHERE id = (SELECT max(id) FROM sent_mails WHERE email_digest = ${digest}) AND outcome IS NULL
      AND NOT EXISTS (SELECT FROM sent_mails WHERE email_digest = ${digest} AND outcome IS NOT NULL)
    RETURNING campaign_id AS "campaignId", domain, network`;
  if (sent) await tripBreakers({ ...sent, name: domainOf(address) }, now);
}

type Failed = { campaignId: number | null; domain: bigint; network: bigint | null; name: string };

/** Never holds a well-known provider's domain. Rates are read after storing, so the last concurrent call sees all. */
export async function tripBreakers({ campaignId, domain, network, name }: Failed, now: Date): Promise<void> {
  const narrow = [
    ...(providerOf(name) === OTHER.id ? [{ subject: domainSubject(domain), domain: name }] : []),
    ...(network === null ? [] : [{ subject: networkSubject(network) }]),
  ];
  let placed = false;
  for (const each of narrow) placed = (await trip({ ...each, limits: NARROW }, now)) === "placed" || placed;
  for (const subject of [campaignId === null ? CONTACT : campaignSubject(campaignId), SITE]) {
    const tripped = await trip({ subject, limits: WIDE }, now);
    // Whatever was held because of this flood is released once the flood itself is held.
    if (placed && tripped === "under") await liftBreaker(subject, now);
    if (tripped !== "under") return;
  }
}

async function trip(
  { subject, domain, limits }: { subject: string; domain?: string; limits: Limit[] },
  now: Date,
): Promise<"placed" | "held" | "under"> {
  const rate = await readRate(subject, now);
  const over = limits.find(({ count, least, share }) => count(rate) >= least && count(rate) >= share * rate.sent);
  if (!over) return "under";
  const id = await db().$transaction((transaction) =>
    placeHold(transaction, { subject, cause: over.cause, domain, now }),
  );
  return id === undefined ? "held" : "placed";
}

export async function recordRefusals(addresses: Map<bigint, string>, now: Date): Promise<void> {
  if (addresses.size === 0) return;
  const refused = await db().$queryRaw<(Omit<Failed, "name"> & { id: bigint })[]>`
    UPDATE sent_mails SET outcome = 'bounced' WHERE id = ANY(${[...addresses.keys()]}::bigint[]) AND outcome IS NULL
    RETURNING id, campaign_id AS "campaignId", domain, network`;
  for (const { id, ...sent } of refused) await tripBreakers({ ...sent, name: domainOf(addresses.get(id) ?? "") }, now);
}
