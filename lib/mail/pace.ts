import { setTimeout as pause } from "node:timers/promises";

/** Keeps requests below a rate (a second; 0: no limit), whoever makes them, and holds all of them back when told to. */
export function makePacer(rate: number) {
  const gap = rate === 0 ? 0 : 1000 / rate;
  let next = 0;
  return {
    /** Resolves when it is the caller's turn, or early when `signal` stops the wait. */
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

/** Milliseconds until the next try: doubles with each; the random half keeps many senders apart. */
export function backOff(attempts: number): number {
  return Math.min(FIRST_DELAY_MS * 2 ** attempts, LONGEST_DELAY_MS) * (0.5 + Math.random() / 2);
}
