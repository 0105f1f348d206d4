import { isSuspected } from "./suspicion.ts";

export const HOLDING = ["domain", "network", "range", "shape"] as const;
export const KINDS = [...HOLDING, "source", "verification", "required"] as const;
export type Kind = (typeof KINDS)[number];
export type Grouped = Exclude<Kind, "verification" | "required">;

/** Bits of `traits`. */
export const TRAITS = { provider: 1, fits: 2, tagged: 4 } as const;

/** What the detector sees of a signing. `at` in milliseconds. */
export type Observed = {
  id: string;
  at: number;
  campaignId: number;
  domain: bigint;
  network: bigint | null;
  range: bigint | null;
  stem: bigint;
  name: bigint;
  shape: bigint;
  traits: number;
  suspicion: number;
  source: string | null;
};

/** All throwaway domains are one. */
export const THROWAWAY = 0n;

export function domainOf({ domain, suspicion }: Pick<Observed, "domain" | "suspicion">): bigint {
  return isSuspected(suspicion, "disposable") ? THROWAWAY : domain;
}

/** Large providers' domains are no group, and names that fit their addresses have no shape: every crowd is full of both. */
export function groupsOf(event: Observed): [kind: Grouped, key: string][] {
  const groups: [Grouped, string | bigint | null][] = [
    ["domain", has(event, "provider") ? null : domainOf(event)],
    ["network", event.network],
    ["range", event.range],
    ["shape", has(event, "fits") ? null : event.shape],
    ["source", event.source],
  ];
  return groups.flatMap(([kind, key]) => (key === null ? [] : [[kind, String(key)]]));
}

export function has({ traits }: Pick<Observed, "traits">, trait: keyof typeof TRAITS): boolean {
  return (traits & TRAITS[trait]) !== 0;
}
