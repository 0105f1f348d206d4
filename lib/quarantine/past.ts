/** Fewer signings than this say nothing about what is usual. */
const LEAST_PAST = 200;
const KEYS_MAX = 50_000;
const USUAL_SHARE = 0.02;
const USUAL_LEAST = 10;

/** How often each group signed before the current hour. */
export function makePast() {
  const totals = new Map<number, number>();
  const counts = new Map<string, number>();

  function add(campaignId: number, keys: string[], number = 1): void {
    totals.set(campaignId, (totals.get(campaignId) ?? 0) + number);
    for (const key of keys)
      if (counts.has(key) || counts.size < KEYS_MAX) counts.set(key, (counts.get(key) ?? 0) + number);
  }

  /** `expected`: of this hour's `total`, by the group's share in the past. */
  function expect(campaignId: number, key: string, total: number): { expected: number; isKnown: boolean } {
    const past = totals.get(campaignId) ?? 0;
    const isKnown = past >= LEAST_PAST;
    const share = isKnown ? (counts.get(key) ?? 0) / past : USUAL_SHARE;
    return { expected: Math.max(USUAL_LEAST, share * total), isKnown };
  }

  return { add, expect };
}
export type Past = ReturnType<typeof makePast>;
