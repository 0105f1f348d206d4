/** What a pack is in. Gone: its file is, what is known of it stays. */
const PACK_STATES = ["waiting", "working", "done", "failed", "cancelled", "gone"] as const;
export type PackState = (typeof PACK_STATES)[number];

/** In which it waits for its end. */
export const IN_WORK = ["waiting", "working"] as const satisfies PackState[];

/** So long the file of a pack is kept. */
export const PACK_DAYS = 7;

export function packState(text: string): PackState {
  return PACK_STATES.find((state) => state === text) ?? "failed";
}
