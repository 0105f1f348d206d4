import { z } from "zod";
import { canonicalize } from "./canonical.ts";

const VERSION = 1;

const Hash = z.string().regex(/^[A-Za-z0-9+/]{43}=$/);
const Commitments = z.strictObject({ address: Hash, public: Hash });
const Place = z.number().int().min(0);
const base = { version: z.literal(VERSION), hour: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:00:00Z$/) };
const added = z.literal(1);
const taken = z.literal(-1);

export const Entry = z.discriminatedUnion("kind", [
  z.strictObject({
    ...{ ...base, kind: z.literal("counted"), change: added, commitments: Commitments },
    before: z.literal(true).optional(),
  }),
  z.strictObject({
    ...{ ...base, kind: z.literal("corrected"), change: z.literal(0), commitments: Commitments, of: Place },
  }),
  z.strictObject({ ...base, kind: z.literal("withdrawn"), change: taken, of: Place }),
  z.strictObject({ ...base, kind: z.literal("invalidated"), change: taken, of: Place, ruling: Place.optional() }),
  z.strictObject({ ...base, kind: z.literal("held"), change: taken, of: Place }),
  z.strictObject({ ...base, kind: z.literal("returned"), change: added, of: Place }),
  z.strictObject({ ...base, kind: z.literal("repaired"), change: z.number().int(), words: z.string().min(1).max(500) }),
]);
export type Entry = z.infer<typeof Entry>;
export type Kind = Entry["kind"];

type Bare<T> = T extends unknown ? Omit<T, "version" | "hour"> : never;

export function formatEntry(entry: Bare<Entry>, at: Date): string {
  return canonicalize({ ...entry, version: VERSION, hour: `${at.toISOString().slice(0, 13)}:00:00Z` });
}

export function parseEntry(text: string): Entry {
  const entry = Entry.parse(JSON.parse(text));
  if (canonicalize(entry) !== text) throw new Error("The entry is not in canonical form");
  return entry;
}

/** c2sp.org/tlog-tiles: each entry after its length. */
export function packEntries(entries: string[]): Buffer {
  return Buffer.concat(
    entries.flatMap((text) => {
      const bytes = Buffer.from(text);
      return [Buffer.of(bytes.length >> 8, bytes.length & 255), bytes];
    }),
  );
}

/** The first `width` entries of a bundle, still packed. */
export function cutBundle(bundle: Uint8Array, width: number): Buffer {
  const bytes = Buffer.from(bundle);
  let end = 0;
  for (let count = 0; count < width; count += 1) end += 2 + bytes.readUInt16BE(end);
  return bytes.subarray(0, end);
}

export function unpackEntries(bundle: Uint8Array): string[] {
  const bytes = Buffer.from(bundle);
  const entries = [];
  for (let at = 0; at < bytes.length; ) {
    const end = at + 2 + bytes.readUInt16BE(at);
    if (end > bytes.length) throw new Error("The bundle is cut off");
    entries.push(bytes.toString("utf8", at + 2, end));
    at = end;
  }
  return entries;
}
