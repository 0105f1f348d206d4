/** How long after closing a link or code sent before still verifies. */
export const GRACE_HOURS = 24;

export type State = "not_open" | "open" | "closed" | "archived";

type Times = { opensAt: Date | null; closesAt: Date | null; archivedAt: Date | null };

/** The state of a published campaign. `signatures/store.ts` repeats this rule in SQL; keep both in sync. */
export function stateOf({ opensAt, closesAt, archivedAt }: Times, now: Date): State {
  if (archivedAt && archivedAt <= now) return "archived";
  if (closesAt && closesAt <= now) return "closed";
  return opensAt && opensAt > now ? "not_open" : "open";
}

export type Life = "draft" | State;

export function lifeOf(row: Times & { publishedAt: Date | null }, now: Date): Life {
  return isPublished(row, now) ? stateOf(row, now) : "draft";
}

const ANNOUNCED: Record<string, readonly Life[]> = {
  published: ["not_open", "open"],
  scheduled: ["draft"],
  unscheduled: ["draft"],
  closed: ["closed"],
  reopened: ["not_open", "open"],
  archived: ["archived"],
  unarchived: ["closed"],
};

/** Whether the message of a change of state still holds. */
export function holdsFor(life: Life, done: string): boolean {
  return ANNOUNCED[done]?.includes(life) ?? true;
}

export function isPublished({ publishedAt }: { publishedAt: Date | null }, now: Date): boolean {
  return publishedAt !== null && publishedAt <= now;
}
