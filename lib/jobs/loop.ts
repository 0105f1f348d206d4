import { countJob } from "../health/metrics.ts";
import { logFailure } from "../logger.ts";
import { announceWork, readRevision, untilWork } from "./wake.ts";

const LEAST_MS = 1_000;

/** Waits for work when a step returns false or throws. Steps are transactions, so they can be repeated. */
export async function runLoop(queue: string, step: () => Promise<boolean>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const revision = readRevision();
    const worked = await countJob(queue, step).catch((error) => logFailure("job_failed", error, { queue }));
    if (worked) announceWork();
    else await untilWork(revision, LEAST_MS, signal);
  }
}
