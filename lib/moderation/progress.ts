import { db } from "../db.ts";
import { timeOfId } from "../search/days.ts";
import { type Filter, signedBy, walked } from "../search/filter.ts";

/** `percent` of the time range walked, if the total is unknown. */
export type Progress = { unit: "signatures" | "percent"; done: number; total: number };

type Row = {
  campaignId: number;
  state: string;
  total: number;
  done: number;
  undone: number;
  place: string | null;
  createdAt: Date;
  seenAt: Date | null;
};

export async function measureProgress(row: Row, criteria: Filter | undefined): Promise<Progress | undefined> {
  const { state, total, done, undone } = row;
  if (state === "undoing" && done > 0) return { unit: "signatures", done: undone, total: done };
  if (state !== "running" || !criteria) return;
  return total > 0 ? { unit: "signatures", done: Math.min(done, total), total } : measureTime(row, criteria);
}

/** Ids are ordered by signing time, so a ruling's place among them is its progress. */
async function measureTime({ campaignId, place, seenAt, createdAt }: Row, criteria: Filter): Promise<Progress> {
  const [ends] = await db().$queryRaw<{ first: string | null; last: string | null }[]>`
    WITH range AS NOT MATERIALIZED (
      SELECT id FROM signatures WHERE ${walked(campaignId, criteria)} AND ${signedBy(seenAt ?? createdAt)})
    SELECT (SELECT id FROM range ORDER BY id LIMIT 1) AS first, (SELECT id FROM range ORDER BY id DESC LIMIT 1) AS last`;
  const none = { unit: "percent", done: 0, total: 100 } as const;
  if (!place || !ends?.first || !ends.last) return none;
  const start = timeOfId(ends.first).getTime();
  const since = (id: string) => timeOfId(id).getTime() - start;
  const part = since(place) / Math.max(1, since(ends.last));
  return { ...none, done: Math.min(99, Math.max(0, Math.floor(part * 100))) };
}
