import type { Layer } from "./layers.ts";
import { type Level, listInUse } from "./lease.ts";
import { dropOldest } from "./memory.ts";
import { digestOnBothDays } from "./network.ts";

/** Acts of a budget that a process does not record in a day, and how many it leases at once. */
const SLICE = 1 / 100;
const FREE_MS = 24 * 3_600_000;
const ENTRIES_MAX = 100_000;

export type Over = { layer: Layer; level: Level };
type Held = { key: Buffer; left: number; at: number };
/** `free`: acts left of those that are not recorded. */
export type Entry = {
  free: number;
  since: number;
  isRecorded: boolean;
  held?: Held;
  leasing?: Promise<Refused | undefined>;
};
export type Refused = Over & { until: number };
type State = {
  entries: Map<string, Entry>;
  holding: Map<Entry, Layer>;
  refused: Map<string, Refused>;
  inUse?: Promise<Set<string>>;
  isReturning?: true;
};

declare global {
  var undersignedAllowances: State | undefined;
}

/** Global, because the gateway's and Next's bundles load this module separately. */
globalThis.undersignedAllowances ??= { entries: new Map(), holding: new Map(), refused: new Map() };
export const state = globalThis.undersignedAllowances;

export async function entryOf(layer: Layer, now: Date): Promise<Entry> {
  const entry = state.entries.get(layer.name) ?? (await makeEntry(layer, now));
  if (now.getTime() - entry.since >= FREE_MS)
    Object.assign(entry, { since: now.getTime(), free: entry.isRecorded ? 0 : sliceOf(layer, 0) });
  state.entries.delete(layer.name); // moved to the end: the first is the least recent
  state.entries.set(layer.name, entry);
  if (state.entries.size > ENTRIES_MAX) dropOldest(state.entries);
  return entry;
}

/** A restart forgives nothing: what is in use has no unrecorded acts. */
async function makeEntry(layer: Layer, now: Date): Promise<Entry> {
  state.inUse ??= findInUse(now).catch((error) => {
    state.inUse = undefined;
    throw error;
  });
  const inUse = await state.inUse;
  const { today, yesterday } = inUse.size > 0 ? await digestsOf(layer, now) : {};
  const isRecorded = [today, yesterday].some((key) => key && inUse.has(key.toString("base64")));
  const made = state.entries.get(layer.name) ?? {
    ...{ since: now.getTime(), isRecorded },
    free: isRecorded ? 0 : sliceOf(layer, 0),
  };
  state.entries.set(layer.name, made);
  return made;
}

async function findInUse(now: Date): Promise<Set<string>> {
  return new Set((await listInUse(now)).map((key) => key.toString("base64")));
}

export function sliceOf({ burst }: Layer, min: number): number {
  return Math.max(min, Math.floor(burst.most * SLICE));
}

export function digestsOf({ name }: Layer, now: Date) {
  return digestOnBothDays(name, now);
}

export function forgetEntries(): void {
  Object.assign(state, { entries: new Map(), holding: new Map(), refused: new Map(), inUse: undefined });
}
