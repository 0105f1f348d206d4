import { runLoop } from "../jobs/loop.ts";
import { announceWork } from "../jobs/wake.ts";
import { logFailure } from "../logger.ts";
import { announceCounts } from "./announce.ts";
import type { Ways } from "./post.ts";
import { sendEvent } from "./send.ts";
import { takeEvent } from "./take.ts";

/** Sendings of one process at once, each for another webhook. */
const LANES_MAX = 20;

/** How often counts are compared. */
const COMPARE_MS = 5_000;

/** A slow receiver delays no other: a sending is not waited for. */
export async function runWebhooks(signal: AbortSignal, ways: Partial<Ways> = {}): Promise<void> {
  const lanes = new Set<Promise<void>>();
  let comparedAt = 0;
  await runLoop(
    "webhooks",
    async () => {
      if (lanes.size >= LANES_MAX) await Promise.race(lanes);
      if (Date.now() - comparedAt >= COMPARE_MS) {
        comparedAt = Date.now();
        await announceCounts();
      }
      const taken = await takeEvent();
      if (!taken) return false;
      const lane = sendEvent(taken, new Date(), ways)
        .then(announceWork, (error) => logFailure("job_failed", error, { queue: "webhooks" }))
        .finally(() => lanes.delete(lane));
      lanes.add(lane);
      return true;
    },
    signal,
  );
  await Promise.all(lanes);
}
