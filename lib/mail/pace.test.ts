import { expect, test } from "vitest";
import { backOff, makePacer } from "./pace.ts";

const never = new AbortController().signal;

/** Milliseconds until each of `count` turns. */
async function turnsOf(pacer: ReturnType<typeof makePacer>, count: number): Promise<number[]> {
  const start = performance.now();
  return Promise.all(
    Array.from({ length: count }, async () => {
      await pacer.turn(never);
      return performance.now() - start;
    }),
  );
}

test("all callers together stay below the rate", async () => {
  const turns = (await turnsOf(makePacer(50), 6)).toSorted((a, b) => a - b);
  for (const [index, turn] of turns.entries()) expect(turn).toBeGreaterThan(index * 20 - 3);
});

test("a rate of 0 is no limit", async () => {
  expect(Math.max(...(await turnsOf(makePacer(0), 100)))).toBeLessThan(2_000);
});

test("a hold delays all callers, and a shorter hold does not end it", async () => {
  const pacer = makePacer(0);
  pacer.hold(80);
  pacer.hold(10);
  expect(Math.min(...(await turnsOf(pacer, 5)))).toBeGreaterThan(75);
});

test("an aborted caller does not wait", async () => {
  const pacer = makePacer(0);
  const stop = new AbortController();
  pacer.hold(60_000);
  const turn = pacer.turn(stop.signal);
  stop.abort();
  await expect(turn).resolves.toBeUndefined();
});

test("each delay is about twice the previous one, up to five minutes", () => {
  for (let attempts = 0; attempts < 30; attempts += 1) {
    const longest = Math.min(1000 * 2 ** attempts, 300_000);
    const delays = Array.from({ length: 200 }, () => backOff(attempts));
    expect(Math.max(...delays)).toBeLessThanOrEqual(longest);
    expect(Math.min(...delays)).toBeGreaterThanOrEqual(longest / 2);
    expect(new Set(delays).size).toBeGreaterThan(150);
  }
});
