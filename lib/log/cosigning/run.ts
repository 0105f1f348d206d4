import { setTimeout as pause } from "node:timers/promises";
import { env } from "../../env.ts";
import { logFailure } from "../../logger.ts";
import type { Witness } from "./list.ts";
import { submitCheckpoints } from "./submit.ts";

const LEAST_MS = 2_000;

/** Each witness by itself: a slow one delays no other, and none delays the log. */
export async function runCosigning(signal: AbortSignal): Promise<void> {
  await Promise.all(env().WITNESSES.map((witness) => cosign(witness, signal)));
}

async function cosign(witness: Witness, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await submitCheckpoints(witness, new Date(), signal).catch((error) => logFailure("log_failed", error));
    await pause(LEAST_MS, undefined, { signal }).catch(() => {});
  }
}
