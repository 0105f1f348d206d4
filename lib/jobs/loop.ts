import { setTimeout as pause } from "node:timers/promises";
import { logFailure } from "../http/error-boundary.ts";

const IDLE_MS = 1_000;

/** Pauses when a step returns false or throws. Steps are transactions, so they can be repeated. */
export async function runLoop(what: string, step: () => Promise<boolean>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const worked = await step().catch((error) => logFailure(what, error));
    if (!worked) await pause(IDLE_MS, undefined, { signal }).catch(() => {});
  }
}
