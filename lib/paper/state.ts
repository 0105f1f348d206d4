const PAPER_STATES = [
  "receiving", // upload in progress
  "ready", // waits for a column mapping
  "checking",
  "checked", // waits to be imported
  "importing",
  "done",
  "cancelling",
  "cancelled",
  "removing",
  "removed",
  "failed",
] as const;
export type PaperState = (typeof PAPER_STATES)[number];

const AT_WORK = ["checking", "importing", "cancelling", "removing"] as const satisfies PaperState[];

export const OPEN = [
  "receiving",
  "ready",
  "checking",
  "checked",
  "importing",
  "failed",
] as const satisfies PaperState[];

/** How long unused files, and the lists of faults of finished imports, are kept. */
export const PAPER_DAYS = 7;

export function paperState(text: string): PaperState {
  const known = PAPER_STATES.find((state) => state === text);
  if (!known) throw new Error(`unknown import state: ${text}`);
  return known;
}

const ANNOUNCED: Record<string, readonly PaperState[]> = {
  uploaded: ["receiving", "ready"],
  checking: ["checking"],
  importing: ["importing"],
  cancelling: ["cancelling"],
  removing: ["removing"],
  again: AT_WORK,
};

/** Whether the message of an act still holds. */
export function holdsFor(state: PaperState, done: string): boolean {
  return ANNOUNCED[done]?.includes(state) ?? true;
}

export function isAtWork(state: string): boolean {
  return AT_WORK.some((one) => one === state);
}
