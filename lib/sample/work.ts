import { addDays } from "../days.ts";
import { db } from "../db.ts";
import { runLoop } from "../jobs/loop.ts";
import { ANSWER_DAYS, askSample, REMIND_DAYS, remindSample } from "./ask.ts";
import { endSample } from "./end.ts";

const IDLE_DAYS = 30;

export function runSamples(signal: AbortSignal): Promise<void> {
  return runLoop("samples", () => advanceSamples(), signal);
}

/** One step of the first sample that has one; those whose step failed go last. */
export async function advanceSamples(now = new Date()): Promise<boolean> {
  const open = await db().sample.findMany({ where: { endedAt: null }, orderBy: { id: "asc" } });
  const turns = open.toSorted((one, other) => Number(failed.has(one.id)) - Number(failed.has(other.id)));
  for (const sample of turns) {
    const step = stepOf(sample, now);
    if (!step) continue;
    failed.add(sample.id);
    await step();
    failed.delete(sample.id);
    return true;
  }
  return false;
}

const failed = new Set<string>();

type Open = Awaited<ReturnType<ReturnType<typeof db>["sample"]["findMany"]>>[number];

function stepOf(sample: Open, now: Date): (() => Promise<unknown>) | undefined {
  const { id, campaignId, state, checkpoint, seed, wanted, deadline, remindedAt } = sample;
  const end = (by: "deadline" | "clock") => () =>
    db().$transaction((transaction) => endSample(transaction, id, { by, organizerId: null, now }));
  if (state === "asking" && deadline) {
    if (deadline <= now) return end("deadline");
    const isDue = addDays(deadline, REMIND_DAYS - ANSWER_DAYS) <= now;
    return isDue && !remindedAt ? () => remindSample(id, campaignId, now) : undefined;
  }
  if (state === "seeded" && checkpoint && seed !== null && wanted !== null)
    return () => askSample({ id, campaignId, checkpoint, seed, wanted }, now);
  const since = sample.fixedAt ?? sample.namedAt ?? sample.offeredAt;
  return since <= addDays(now, -IDLE_DAYS) ? end("clock") : undefined;
}
