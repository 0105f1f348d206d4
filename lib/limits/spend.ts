import { finishBeforeExit, stopping } from "../jobs/shutdown.ts";
import { logFailure } from "../logger.ts";
import { digestsOf, type Entry, entryOf, type Over, type Refused, sliceOf, state } from "./entries.ts";
import type { Layer } from "./layers.ts";
import { giveBack, type Leased, lease } from "./lease.ts";

const LEASE_MS = 10_000;
const REFUSED_MS = 1_000;

export type Spent = { ok: true } | { ok: false; over: Over[] };

/** Spends one act of every layer, or of none. Only leasing writes: one statement for a slice of acts. */
export async function spend(layers: Layer[], now: Date): Promise<Spent> {
  for (;;) {
    const entries = await Promise.all(layers.map((layer) => entryOf(layer, now)));
    if (entries.every(hasAct)) {
      entries.forEach(takeAct);
      return { ok: true };
    }
    const leasing = entries.map((entry, at) => (hasAct(entry) ? undefined : leaseSlice(entry, layers[at], now)));
    const over = (await Promise.all(leasing)).filter((refused) => refused !== undefined);
    if (over.length > 0) return { ok: false, over };
  }
}

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

function hasAct({ free, held }: Entry): boolean {
  return free > 0 || (held?.left ?? 0) > 0;
}

function takeAct(entry: Entry): void {
  if (entry.free > 0) entry.free -= 1;
  else if (entry.held) entry.held.left -= 1;
}

async function leaseSlice(entry: Entry, layer: Layer | undefined, now: Date): Promise<Refused | undefined> {
  if (!layer) return;
  const refused = state.refused.get(layer.name);
  if (refused && now.getTime() < refused.until) return refused;
  entry.leasing ??= leaseNow(entry, layer, now).finally(() => {
    entry.leasing = undefined;
  });
  return entry.leasing;
}

async function leaseNow(entry: Entry, layer: Layer, now: Date): Promise<Refused | undefined> {
  returnRegularly();
  const digests = await digestsOf(layer, now);
  const leased: Leased = await lease(layer, digests, { wanted: sliceOf(layer, 1), now });
  if (leased.granted > 0) {
    Object.assign(entry, { isRecorded: true, held: { key: digests.today, left: leased.granted, at: now.getTime() } });
    state.refused.delete(layer.name);
    state.holding.set(entry, layer);
  } else if (leased.level) {
    const refused = { layer, level: leased.level, until: now.getTime() + REFUSED_MS };
    state.refused.set(layer.name, refused);
    return refused;
  }
}

function returnRegularly(): void {
  if (state.isReturning) return;
  state.isReturning = true;
  const give = (all: boolean) =>
    returnLeases(new Date(), all).catch((error) => logFailure("allowance_not_returned", error));
  setInterval(() => give(false), LEASE_MS / 2).unref();
  stopping.addEventListener("abort", () => finishBeforeExit(give(true)));
}

export async function returnLeases(now: Date, all = false): Promise<void> {
  for (const [name, { until }] of state.refused) if (until < now.getTime()) state.refused.delete(name);
  for (const [entry, layer] of state.holding) {
    const { held } = entry;
    const elapsed = now.getTime() - (held?.at ?? 0);
    if (!all && elapsed < LEASE_MS) continue;
    entry.held = undefined;
    state.holding.delete(entry);
    if (held && held.left > 0) await giveBack(layer, held.key, held.left, elapsed);
  }
}
