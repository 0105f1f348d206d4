import { log } from "../logger.ts";
import { readQueue } from "./mail-queue.ts";

/** Age of the oldest email that waits unheld. */
export const STALLED_SECONDS = 300;
const REPEAT_MS = 5 * 60_000;

let toldAt = Number.NEGATIVE_INFINITY;

export async function noticeStalledMail(now: number): Promise<void> {
  const { oldestSeconds, waiting } = await readQueue(now);
  if (oldestSeconds < STALLED_SECONDS || now - toldAt < REPEAT_MS) return;
  toldAt = now;
  log("mail_stalled", { seconds: oldestSeconds, waiting });
}
