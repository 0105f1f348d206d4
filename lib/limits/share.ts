import { digestAddress } from "../addresses/digest.ts";
import { type Counts, makeCounts } from "./memory.ts";

/** Emails to one address that one network can cause in a day: what is left of the budget is for the address's owner. */
export const SHARES = { mail: 7, log_in: 14 } as const;

declare global {
  var undersignedShares: Counts | undefined;
}

/** Global, because the gateway's and Next's bundles load this module separately. */
globalThis.undersignedShares ??= makeCounts();
const counts = globalThis.undersignedShares;

/** Counts known and unknown addresses alike, and in memory only: it links a network to an address. */
export function takeShare(budget: keyof typeof SHARES, network: string, email: string, now = new Date()): boolean {
  return takeShareOf(budget, network, digestAddress(email), now);
}

export function takeShareOf(budget: keyof typeof SHARES, network: string, digest: Uint8Array, now: Date): boolean {
  const address = Buffer.from(digest).toString("base64");
  return counts.take(`${budget} ${network} ${address}`, SHARES[budget], now);
}
