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

export function isAtWork(state: string): boolean {
  return AT_WORK.some((one) => one === state);
}
