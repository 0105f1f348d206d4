import { type Counts, makeCounts } from "./memory.ts";
import { BUDGETS } from "./take.ts";

/** Wrong codes that one network may type for one address in a day. */
export const NETWORK_ATTEMPTS = 5;
/** Comparisons of typed codes with real ones for one address in a day, by all networks and over all campaigns. */
export const COMPARISONS = 90;
/** Of those, kept for the browser that signed: for each set of words. */
export const KEPT_ATTEMPTS = 3;

/** Who types a code. `address`: its digest. `set`: what the browser's proof names. `keys`: codes that a set has. */
export type Attempt = { address: string; slug: string; network: string; set?: string; keys: number };

declare global {
  var undersignedAttempts: { attempts: Counts; signings: Counts } | undefined;
}

globalThis.undersignedAttempts ??= { attempts: makeCounts(), signings: makeCounts() };
const { attempts, signings } = globalThis.undersignedAttempts; // the doors before Next and those within share them

/**
 * Remembers that an address was signed with. Past the budget of emails nothing is stored, so the browser gets no attempts
 * of its own, whether the address is known or not.
 */
export function recordSigning({ address, slug, set }: Pick<Attempt, "address" | "slug" | "set">, now: Date): void {
  signings.take(`${address} ${slug}`, BUDGETS.mail, now);
  if (!signings.take(address, BUDGETS.mail, now)) attempts.take(`set ${set}`, KEPT_ATTEMPTS, now, KEPT_ATTEMPTS);
}

/**
 * Counts an attempt in the memory of this process, for every address alike, known or not: what is refused here says
 * nothing. It refuses nothing that the database would allow: a set's own attempts are counted for that set alone.
 * Returns how to give it back, or nothing when there is none left.
 */
export function takeAttempt({ address, slug, network, set, keys }: Attempt, now: Date): (() => void) | undefined {
  const [ofNetwork, ofSet] = [`network ${network} ${address}`, `set ${set}`];
  const isOwn = set !== undefined && attempts.take(ofSet, KEPT_ATTEMPTS, now);
  const isNetworks = attempts.take(ofNetwork, NETWORK_ATTEMPTS, now);
  const kept = Math.max(1, signings.used(address, now)) * KEPT_ATTEMPTS * keys;
  const cost = keys * (set === undefined ? Math.max(1, signings.used(`${address} ${slug}`, now)) : 1);
  if (!isOwn && !(isNetworks && attempts.take(address, COMPARISONS - kept, now, cost))) return;
  return () => {
    if (isOwn) attempts.giveBack(ofSet, now);
    else attempts.giveBack(address, now, cost);
    if (isNetworks) attempts.giveBack(ofNetwork, now);
  };
}
