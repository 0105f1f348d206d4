const WINDOW_MS = 24 * 3_600_000;
const KEYS_MAX = 100_000;

type Count = { used: number; startedAt: number };

/** Daily counts in memory; beyond KEYS_MAX the least recently used key is removed. */
export function makeCounts() {
  const counts = new Map<string, Count>();

  function read(key: string, now: Date): Count {
    const found = counts.get(key);
    return found && now.getTime() - found.startedAt < WINDOW_MS ? found : { used: 0, startedAt: now.getTime() };
  }

  function write(key: string, count: Count): void {
    counts.delete(key);
    counts.set(key, count);
    if (counts.size > KEYS_MAX) dropOldest(counts);
  }

  return {
    used: (key: string, now: Date) => read(key, now).used,

    take(key: string, most: number, now: Date, cost = 1): boolean {
      const { used, startedAt } = read(key, now);
      const isLeft = used + cost <= most;
      if (isLeft) write(key, { used: used + cost, startedAt });
      return isLeft;
    },

    giveBack(key: string, now: Date, cost = 1): void {
      const { used, startedAt } = read(key, now);
      write(key, { used: Math.max(0, used - cost), startedAt });
    },
  };
}
export type Counts = ReturnType<typeof makeCounts>;

/** Only when needed: even to look for the first key takes a walk over what was deleted before it. */
export function dropOldest(map: Map<string, unknown>): void {
  for (const oldest of map.keys()) {
    map.delete(oldest);
    break;
  }
}
