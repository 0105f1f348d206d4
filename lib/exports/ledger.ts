import { db } from "../db.ts";
import type { Measured } from "./measure.ts";
import type { Ending } from "./watch.ts";

/** The format of a delivery pack, which was written before it was taken. */
export const PACK = "zip";

/** Of whom nothing was heard for so long, that process is dead. */
export const SILENT_MS = 60_000;

/** Writes down how far an export is. One that has ended is not touched. */
export async function beat(id: string, { rows, bytes }: Measured, now = new Date()): Promise<void> {
  await db().export.updateMany({ where: { id, endedAt: null }, data: { seenAt: now, rows, bytes } });
}

/** Writes down what became of an export, once. */
export async function endExport(
  id: string,
  { finished, rows, bytes, sha256 }: Ending,
  now = new Date(),
): Promise<void> {
  const ended = { seenAt: now, endedAt: now, finished, rows, bytes };
  const data = { ...ended, sha256: new Uint8Array(Buffer.from(sha256, "hex")) };
  await db().export.updateMany({ where: { id, endedAt: null }, data });
}

type Row = { endedAt: Date | null; seenAt: Date; finished: boolean };

/** What has become of an export: `broken` too when its process died without a word. */
export function standingOf({ endedAt, seenAt, finished }: Row, now = new Date()): "finished" | "running" | "broken" {
  if (endedAt) return finished ? "finished" : "broken";
  return seenAt > silentSince(now) ? "running" : "broken";
}

/** Whoever was not heard of since is dead. */
export function silentSince(now: Date): Date {
  return new Date(now.getTime() - SILENT_MS);
}
