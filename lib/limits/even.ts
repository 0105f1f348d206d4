import { setTimeout as wait } from "node:timers/promises";

const EVEN_MS = 100;

/** Takes at least EVEN_MS, so that the duration does not reveal whether an address is known. */
export async function withConstantTime<T>(work: () => Promise<T>): Promise<T> {
  const [done] = await Promise.all([work(), wait(EVEN_MS)]);
  return done;
}
