import { setTimeout as pause } from "node:timers/promises";
import { logFailure } from "./door.ts";

const IDLE_MS = 1_000;

/**
 * Takes a step after the other until `signal` says stop, and waits where there was nothing to do (`step` says false) or
 * one failed. Each step is a transaction: whoever goes on after that, or after a crash, does nothing twice.
 */
export async function keepAt(what: string, step: () => Promise<boolean>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const worked = await step().catch((error) => logFailure(what, error));
    if (!worked) await pause(IDLE_MS, undefined, { signal }).catch(() => {});
  }
}
