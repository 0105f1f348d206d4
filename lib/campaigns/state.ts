export type State = "not_open" | "open" | "closed" | "archived";

type Times = { opensAt: Date | null; closesAt: Date | null; archivedAt: Date | null };

/** Where a published campaign is in its life. `signatures/sign.ts` says the same in SQL, where it decides. */
export function stateOf({ opensAt, closesAt, archivedAt }: Times, now: Date): State {
  if (archivedAt && archivedAt <= now) return "archived";
  if (closesAt && closesAt <= now) return "closed";
  return opensAt && opensAt > now ? "not_open" : "open";
}

export type Life = "draft" | State;

/** Where any campaign is, published or not. */
export function lifeOf(row: Times & { publishedAt: Date | null }, now: Date): Life {
  return row.publishedAt && row.publishedAt <= now ? stateOf(row, now) : "draft";
}
