import { setTimeout as pause } from "node:timers/promises";

/** Limits requests of all callers to `rate` per second (0: no limit). `hold` delays all of them. */
export function makePacer(rate: number) {
  const gap = rate === 0 ? 0 : 1000 / rate;
  let next = 0;
  return {
    async turn(signal: AbortSignal): Promise<void> {
      while (Date.now() < next && !signal.aborted) {
        await pause(next - Date.now(), undefined, { signal }).catch(() => {});
      }
      next = Math.max(next, Date.now()) + gap;
    },
    hold(milliseconds: number): void {
      next = Math.max(next, Date.now() + milliseconds);
    },
  };
}

const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 300_000;

/** Doubles with each attempt; the random half spreads senders. */
export function backOff(attempts: number): number {
  return Math.min(FIRST_DELAY_MS * 2 ** attempts, LONGEST_DELAY_MS) * (0.5 + Math.random() / 2);
}
