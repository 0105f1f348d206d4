import { setTimeout as pause } from "node:timers/promises";
import { countJob } from "../health/metrics.ts";
import { logFailure } from "../logger.ts";

const IDLE_MS = 1_000;

/** Pauses when a step returns false or throws. Steps are transactions, so they can be repeated. */
export async function runLoop(queue: string, step: () => Promise<boolean>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const worked = await countJob(queue, step).catch((error) => logFailure("job_failed", error, { queue }));
    if (!worked) await pause(IDLE_MS, undefined, { signal }).catch(() => {});
  }
}
