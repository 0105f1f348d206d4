import { type Counts, makeCounts } from "./memory.ts";
import { BUDGETS } from "./take.ts";

/** Wrong codes per network and address, daily. */
export const NETWORK_ATTEMPTS = 5;
/** Comparisons with real codes per address, daily, over all networks and campaigns. */
export const COMPARISONS = 90;
/** Reserved for the browser that signed, per set of words. */
export const KEPT_ATTEMPTS = 3;

/** `address`: its digest; `set`: the set of words in the browser's proof; `keys`: how many codes a set has. */
export type Attempt = { address: string; slug: string; network: string; set?: string; keys: number };

declare global {
  var undersignedAttempts: { attempts: Counts; signings: Counts } | undefined;
}

/** Global, because the gateway's and Next's bundles load this module separately. */
globalThis.undersignedAttempts ??= { attempts: makeCounts(), signings: makeCounts() };
const { attempts, signings } = globalThis.undersignedAttempts;

/** Beyond the email budget nothing is stored, so the browser gets no attempts, whether or not the address is known. */
export function recordSigning({ address, slug, set }: Pick<Attempt, "address" | "slug" | "set">, now: Date): void {
  signings.take(`${address} ${slug}`, BUDGETS.mail, now);
  if (!signings.take(address, BUDGETS.mail, now)) attempts.take(`set ${set}`, KEPT_ATTEMPTS, now, KEPT_ATTEMPTS);
}

/** Counts known and unknown addresses alike, so a refusal reveals nothing. Returns how to give the attempt back. */
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
