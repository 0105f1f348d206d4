/** What an import is in. The worker has something to do in four of them. */
const PAPER_STATES = [
  "receiving", // the file arrives
  "ready", // it waits to be told what its columns are
  "checking",
  "checked", // it waits to be imported
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

/** In which a file and what was read of it are kept. */
export const OPEN = [
  "receiving",
  "ready",
  "checking",
  "checked",
  "importing",
  "failed",
] as const satisfies PaperState[];

/** So long a file is kept that nobody imports, and after its end the list of what was wrong with it. */
export const PAPER_DAYS = 7;

export function paperState(text: string): PaperState {
  const known = PAPER_STATES.find((state) => state === text);
  if (!known) throw new Error(`no state of an import: ${text}`);
  return known;
}

export function isAtWork(state: string): boolean {
  return AT_WORK.some((one) => one === state);
}
