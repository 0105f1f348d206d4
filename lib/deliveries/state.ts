/** Gone: the file is removed, its metadata kept. */
const PACK_STATES = ["waiting", "working", "done", "failed", "cancelled", "gone"] as const;
export type PackState = (typeof PACK_STATES)[number];

export const IN_WORK = ["waiting", "working"] as const satisfies PackState[];

export function isInWork(packs: { state: PackState }[]): boolean {
  return packs.some(({ state }) => IN_WORK.some((one) => one === state));
}

export const PACK_DAYS = 7;

export function packState(text: string): PackState {
  return PACK_STATES.find((state) => state === text) ?? "failed";
}
