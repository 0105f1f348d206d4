/** A link or code that was mailed before the closing still verifies for this long after it. */
export const GRACE_HOURS = 24;

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
  return isPublished(row, now) ? stateOf(row, now) : "draft";
}

export function isPublished({ publishedAt }: { publishedAt: Date | null }, now: Date): boolean {
  return publishedAt !== null && publishedAt <= now;
}
