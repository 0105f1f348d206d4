import { setTimeout as wait } from "node:timers/promises";

/** Longer than what it hides takes, and too short to be noticed. */
const EVEN_MS = 100;

/** Does the work, and is done no sooner than that: how long it took says nothing about whom it was for. */
export async function withConstantTime<T>(work: () => Promise<T>): Promise<T> {
  const [done] = await Promise.all([work(), wait(EVEN_MS)]);
  return done;
}
