import { db } from "../db.ts";
import type { Observed } from "./groups.ts";

/** In the order of `earlier`. */
const SALTED = ["network", "range", "stem", "name", "shape"] as const;
export const SALTED_KINDS = ["network", "range", "shape"] as const;
const HOUR_MS = 3_600_000;
/** After midnight no signing from before it is in a group, nor one that became visible late. */
const BRIDGED_MS = 3 * HOUR_MS;
const DAY_MS = 24 * HOUR_MS;

export type Stored = Observed & { earlier: bigint[] };
export type Renamed = Map<bigint, bigint>;

/** Digests under yesterday's salt, with today's of the same text: so a group goes on at midnight. */
export function makeRenames() {
  const known: Renamed = new Map();

  return {
    /** Returns those that are new. */
    learn(rows: Stored[], now: number): Renamed {
      if (now % DAY_MS >= BRIDGED_MS) known.clear();
      const pairs = rows.flatMap((row) =>
        SALTED.flatMap((field, at): [bigint, bigint][] => {
          const [before, digest] = [row.earlier[at], row[field]];
          return before === undefined || digest === null || known.has(before) ? [] : [[before, digest]];
        }),
      );
      for (const [before, digest] of pairs) known.set(before, digest);
      return new Map(pairs);
    },

    rename: ({ earlier: _, ...event }: Stored): Observed => renameIn(event, known),
  };
}

export function renameIn<Event extends Observed>(event: Event, renamed: Renamed): Event {
  const { network, range } = event;
  const of = (digest: bigint) => renamed.get(digest) ?? digest;
  return Object.assign(event, {
    network: network === null ? null : of(network),
    range: range === null ? null : of(range),
    ...{ stem: of(event.stem), name: of(event.name), shape: of(event.shape) },
  });
}

/** Bursts in force keep their members and their place in the list. */
export async function renameBursts(renamed: Renamed): Promise<void> {
  const [before, digests] = [[...renamed.keys()].map(String), [...renamed.values()].map(String)];
  await db().$executeRaw`
    UPDATE bursts b SET digest = renamed.digest
    FROM unnest(${before}::bigint[], ${digests}::bigint[]) AS renamed (before, digest)
    WHERE b.ended_at IS NULL AND b.kind IN ('network', 'range', 'shape') AND b.digest = renamed.before
      AND NOT EXISTS (SELECT FROM bursts o WHERE o.campaign_id = b.campaign_id AND o.kind = b.kind
        AND o.digest = renamed.digest AND o.ended_at IS NULL)`;
}
