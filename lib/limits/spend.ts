import { finishBeforeExit, stopping } from "../jobs/shutdown.ts";
import { logFailure } from "../logger.ts";
import type { Layer } from "./layers.ts";
import { giveBack, type Leased, type Level, lease, listInUse } from "./lease.ts";
import { digestOnBothDays } from "./network.ts";

/** Acts of a name that a process does not record, in a day; and how many it leases at once. */
const SLICE = 1 / 100;
const LEASE_MS = 10_000;
const REFUSED_MS = 1_000;
const FREE_MS = 24 * 3_600_000;
const ENTRIES_MAX = 200_000;

type Held = { key: Buffer; left: number; at: number };
type Entry = { layer: Layer; free: number; since: number; held?: Held; leasing?: Promise<Refused | undefined> };
type Refused = Over & { until: number };
type State = {
  entries: Map<string, Entry>;
  holding: Set<Entry>;
  refused: Map<string, Refused>;
  inUse?: Promise<Set<string>>;
  isReturning?: true;
};

declare global {
  var undersignedAllowances: State | undefined;
}

/** Global, because the gateway's and Next's bundles load this module separately. */
globalThis.undersignedAllowances ??= { entries: new Map(), holding: new Set(), refused: new Map() };
const state = globalThis.undersignedAllowances;

export type Over = { layer: Layer; level: Level };
export type Spent = { ok: true } | { ok: false; over: Over[] };

/** Spends one act of every layer, or of none. Only leasing writes: one statement for a slice of acts. */
export async function spend(layers: Layer[], now: Date): Promise<Spent> {
  for (;;) {
    const entries = await Promise.all(layers.map((layer) => entryOf(layer, now)));
    const lacking = entries.filter((entry) => !hasAct(entry));
    if (lacking.length === 0) {
      entries.forEach(takeAct);
      return { ok: true };
    }
    const over = (await Promise.all(lacking.map((entry) => leaseSlice(entry, now)))).filter((one) => one !== undefined);
    if (over.length > 0) return { ok: false, over };
  }
}

/** For who has proven work or waited: beyond the budgets, up to their hard ends. */
export async function spendBeyond(layers: Layer[], now: Date): Promise<Spent> {
  for (const layer of layers) {
    const entry = await entryOf(layer, now);
    if (hasAct(entry)) takeAct(entry);
    else {
      const { granted, level } = await lease(layer, await digestsOf(layer, now), { wanted: 1, isHard: true, now });
      if (granted === 0 && level) return { ok: false, over: [{ layer, level }] };
    }
  }
  return { ok: true };
}

async function entryOf(layer: Layer, now: Date): Promise<Entry> {
  const found = state.entries.get(layer.name);
  const entry = found && now.getTime() - found.since < FREE_MS ? found : await makeEntry(layer, now, found);
  state.entries.delete(layer.name); // moved to the end: the first is the least recent
  state.entries.set(layer.name, entry);
  for (const oldest of state.entries.keys()) {
    if (state.entries.size <= ENTRIES_MAX) break;
    state.entries.delete(oldest);
  }
  return entry;
}

/** A restart forgives nothing: what is in use has no unrecorded acts. */
async function makeEntry(layer: Layer, now: Date, before?: Entry): Promise<Entry> {
  state.inUse ??= findInUse(now).catch((error) => {
    state.inUse = undefined;
    throw error;
  });
  const inUse = await state.inUse;
  const { today, yesterday } = inUse.size > 0 ? await digestsOf(layer, now) : {};
  const isInUse = [today, yesterday].some((key) => key && inUse.has(key.toString("base64")));
  const raced = state.entries.get(layer.name);
  if (raced && raced !== before) return raced;
  return { ...before, layer, since: now.getTime(), free: isInUse || before?.held ? 0 : sliceOf(layer, 0) };
}

async function findInUse(now: Date): Promise<Set<string>> {
  return new Set((await listInUse(now)).map((key) => key.toString("base64")));
}

function hasAct({ free, held }: Entry): boolean {
  return free > 0 || (held?.left ?? 0) > 0;
}

function takeAct(entry: Entry): void {
  if (entry.free > 0) entry.free -= 1;
  else if (entry.held) entry.held.left -= 1;
}

/** Concurrent acts share a lease. */
function leaseSlice(entry: Entry, now: Date): Promise<Refused | undefined> {
  const refused = state.refused.get(entry.layer.name);
  if (refused && now.getTime() < refused.until) return Promise.resolve(refused);
  entry.leasing ??= leaseNow(entry, now).finally(() => {
    entry.leasing = undefined;
  });
  return entry.leasing;
}

async function leaseNow(entry: Entry, now: Date): Promise<Refused | undefined> {
  const { layer } = entry;
  const digests = await digestsOf(layer, now);
  const leased: Leased = await lease(layer, digests, { wanted: sliceOf(layer, 1), now });
  if (leased.granted > 0) {
    entry.held = { key: digests.today, left: leased.granted, at: now.getTime() };
    state.refused.delete(layer.name);
    state.holding.add(entry);
    returnRegularly();
  } else if (leased.level) {
    const refused = { layer, level: leased.level, until: now.getTime() + REFUSED_MS };
    state.refused.set(layer.name, refused);
    return refused;
  }
}

function sliceOf({ burst }: Layer, min: number): number {
  return Math.max(min, Math.floor(burst.most * SLICE));
}

function digestsOf({ name }: Layer, now: Date) {
  return digestOnBothDays(name, now);
}

function returnRegularly(): void {
  if (state.isReturning) return;
  state.isReturning = true;
  const give = (all: boolean) =>
    returnLeases(new Date(), all).catch((error) => logFailure("allowance_not_returned", error));
  setInterval(() => give(false), LEASE_MS / 2).unref();
  stopping.addEventListener("abort", () => finishBeforeExit(give(true)));
}

/** Returns what was leased and not spent in time. */
export async function returnLeases(now: Date, all = false): Promise<void> {
  for (const [name, { until }] of state.refused) if (until < now.getTime()) state.refused.delete(name);
  for (const entry of state.holding) {
    const { held, layer } = entry;
    const elapsed = now.getTime() - (held?.at ?? 0);
    if (!all && elapsed < LEASE_MS) continue;
    entry.held = undefined;
    state.holding.delete(entry);
    if (held && held.left > 0) await giveBack(layer, held.key, held.left, elapsed);
  }
}

/** As a new process would. */
export function forgetEntries(): void {
  Object.assign(state, { entries: new Map(), holding: new Set(), refused: new Map(), inUse: undefined });
}
