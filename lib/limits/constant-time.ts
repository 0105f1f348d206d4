import { setTimeout as wait } from "node:timers/promises";

const RESPONSE_MS_MIN = 100;

/** Takes at least RESPONSE_MS_MIN, so that the duration does not reveal whether an address is known. */
export async function withConstantTime<T>(work: () => Promise<T>): Promise<T> {
  const [done] = await Promise.all([work(), wait(RESPONSE_MS_MIN)]);
  return done;
}
