import { type KeyObject, randomBytes } from "node:crypto";
import { type Commitments, commitToNothing, commitToParts, type Parts, SEED_BYTES } from "./commitment.ts";
import { formatEntry } from "./entry.ts";

/** As noted by the trigger. `before`: counted since before the log; `erased`: a signature that did not count any more. */
export type ChangeKind =
  | "counted"
  | "before"
  | "corrected"
  | "withdrawn"
  | "invalidated"
  | "held"
  | "returned"
  | "erased"
  | "repaired";

export type Change = {
  kind: ChangeKind;
  signatureId: string | null;
  hour: Date;
  rulingId: number | null;
  change: number | null;
  words: string | null;
};

/** `entry`: the number of its `counted` entry; `words`: of the entry with its words. */
export type Place = { entry: number; words: number; state: "in" | "out" | "withdrawn"; seed: Buffer | null };

export type Sequenced = { entries: string[]; change: number; refused: Change[] };

type State = {
  size: number;
  key: KeyObject;
  places: Map<string, Place>;
  partsOf: (signatureId: string) => Parts | undefined;
};

/**
 * Turns changes into entries, and updates `places`. The words are the ones of now: if they have changed since, a later
 * change corrects them; if they are gone, nobody can open them.
 */
export function sequenceChanges(changes: Change[], { size, key, places, partsOf }: State): Sequenced {
  const entries: string[] = [];
  const refused: Change[] = [];
  let total = 0;

  const add = (entry: Parameters<typeof formatEntry>[0], hour: Date) => {
    entries.push(formatEntry(entry, hour));
    total += entry.change;
  };

  const commit = (signatureId: string): { commitments: Commitments; seed: Buffer | null } => {
    const parts = partsOf(signatureId);
    if (!parts) return { commitments: commitToNothing(), seed: null };
    const seed = randomBytes(SEED_BYTES);
    return { commitments: commitToParts(key, seed, parts), seed };
  };

  const count = (signatureId: string, hour: Date, before?: true): Place => {
    const { commitments, seed } = commit(signatureId);
    const entry = size + entries.length;
    const place: Place = { entry, words: entry, state: "in", seed };
    add({ kind: "counted", change: 1, commitments, before }, hour);
    places.set(signatureId, place);
    return place;
  };

  const correct = (signatureId: string, place: Place, hour: Date) => {
    const { commitments, seed } = commit(signatureId);
    Object.assign(place, { words: size + entries.length, seed });
    add({ kind: "corrected", change: 0, commitments, of: place.entry }, hour);
  };

  const take = (place: Place, { kind, hour, rulingId }: Change) => {
    place.state = kind === "held" || kind === "invalidated" ? "out" : "withdrawn";
    const of = place.entry;
    if (kind === "held") add({ kind, change: -1, of }, hour);
    else if (kind === "invalidated") add({ kind, change: -1, of, ruling: rulingId ?? undefined }, hour);
    else add({ kind: "withdrawn", change: -1, of }, hour);
  };

  const restore = (place: Place, hour: Date) => {
    place.state = "in";
    add({ kind: "returned", change: 1, of: place.entry }, hour);
  };

  for (const change of changes) {
    const { kind, signatureId, hour } = change;
    if (signatureId === null) {
      add({ kind: "repaired", change: change.change ?? 0, words: change.words ?? "" }, hour);
      continue;
    }
    const place = places.get(signatureId);
    if (kind === "before") {
      if (!place) count(signatureId, hour, true);
    } else if (kind === "counted") count(signatureId, hour);
    else if (kind === "returned") {
      if (place?.state === "in") refused.push(change);
      else if (place?.state === "out") restore(place, hour);
      else count(signatureId, hour);
    } else if (kind === "corrected") {
      if (!place) count(signatureId, hour, true);
      else correct(signatureId, place, hour);
    } else if (kind !== "erased") {
      if (place && place.state !== "in") refused.push(change);
      else take(place ?? count(signatureId, hour, true), change);
    }
    const own = places.get(signatureId);
    if (own && !partsOf(signatureId)) own.seed = null;
  }
  return { entries, change: total, refused };
}
