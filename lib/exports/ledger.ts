import { db } from "../db.ts";
import type { Measured } from "./measure.ts";
import type { Ending } from "./watch.ts";

export const PACK = "zip";

export const SILENT_MS = 60_000;

export async function beat(id: string, { rows, bytes }: Measured, now = new Date()): Promise<void> {
  await db().export.updateMany({ where: { id, endedAt: null }, data: { seenAt: now, rows, bytes } });
}

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

export function exportState({ endedAt, seenAt, finished }: Row, now = new Date()): "finished" | "running" | "broken" {
  if (endedAt) return finished ? "finished" : "broken";
  return seenAt > silentSince(now) ? "running" : "broken";
}

export function silentSince(now: Date): Date {
  return new Date(now.getTime() - SILENT_MS);
}
