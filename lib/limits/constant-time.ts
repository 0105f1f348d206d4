import { setTimeout as wait } from "node:timers/promises";
import { scopes } from "../health/scope.ts";

const RESPONSE_MS_MIN = 100;

/** Takes at least RESPONSE_MS_MIN, so that the duration does not reveal whether an address is known. */
export async function withConstantTime<T>(work: () => Promise<T>): Promise<T> {
  const enough = wait(RESPONSE_MS_MIN);
  const done = await work();
  scopes.getStore()?.endTurn?.();
  await enough;
  return done;
}
