import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { budget } from "../testing/budget.ts";
import { emptyDatabase } from "../testing/database.ts";
import { after, DAY, HOUR } from "../testing/makers.ts";
import type { Layer } from "./layers.ts";
import { forgetAllowances, giveBack, lease, listInUse } from "./lease.ts";
import { digestOnBothDays, forgetSalt } from "./network.ts";

const now = new Date("2026-06-01T10:00:00Z");
const MINUTE = 60_000;

beforeEach(async () => {
  forgetSalt();
  await emptyDatabase();
});

function aLayer(most: number, name = "sign 192.0.2.1"): Layer {
  return { name, burst: { most, ms: 10 * MINUTE, hard: 10 }, day: { most: most * 5, ms: DAY, hard: 2 } };
}

async function take(layer: Layer, wanted: number, at = now, isHard = false): Promise<number> {
  return (await lease(layer, await digestOnBothDays(layer.name, at), { wanted, isHard, now: at })).granted;
}

test("concurrent leases never exceed the budget, and together use all of it", async () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 8, maxLength: 16 });
  let made = 0;
  await fc.assert(
    fc.asyncProperty(sizes, fc.integer({ min: 1, max: 60 }), async (wanted, most) => {
      made += 1;
      const layer = aLayer(most, `network ${made}`);
      const granted = await Promise.all(wanted.map((count) => take(layer, count)));
      const total = (list: number[]) => list.reduce((sum, count) => sum + count, 0);
      expect(total(granted)).toBe(Math.min(most, total(wanted)));
    }),
    budget(10),
  );
});

test("the budget refills evenly over ten minutes, and five times in a day", async () => {
  const layer = aLayer(10);
  expect(await take(layer, 99)).toBe(10);
  expect(await take(layer, 99, after(now, MINUTE - 1))).toBe(0);
  expect(await take(layer, 99, after(now, 3 * MINUTE))).toBe(3);
  let total = 13;
  for (let at = 13; at < 14 * 60; at += 10) total += await take(layer, 99, after(now, at * MINUTE));
  expect(total).toBeGreaterThanOrEqual(50);
  expect(total).toBeLessThanOrEqual(50 + Math.ceil((50 * 14) / 24));
});

test("what is returned can be leased again, and never more than was leased", async () => {
  const step = (10 * MINUTE) / 10;
  const acts = fc.array(
    fc.record({ wait: fc.integer({ min: 0, max: 3 * step }), wanted: fc.integer({ min: 1, max: 9 }), rest: fc.nat(9) }),
    { minLength: 1, maxLength: 8 },
  );
  let made = 0;
  await fc.assert(
    fc.asyncProperty(acts, async (list) => {
      made += 1;
      const layer = aLayer(10, `returning ${made}`);
      const spent: number[] = [];
      let at = now;
      for (const { wait, wanted, rest } of list) {
        const leasedAt = at;
        const granted = await take(layer, wanted, at);
        const used = Math.max(0, granted - rest);
        spent.push(...Array<number>(used).fill(at.getTime()));
        at = after(at, wait);
        const { today } = await digestOnBothDays(layer.name, now);
        if (granted > used) await giveBack(layer, today, granted - used, at.getTime() - leasedAt.getTime());
      }
      for (const [first, start] of spent.entries())
        for (const [last, end] of spent.entries())
          expect(last - first + 1).toBeLessThanOrEqual(10 + (end - start) / step + 1e-6);
    }),
    budget(10),
  );
});

test("a lease returned at once leaves the budget as it was", async () => {
  const layer = aLayer(10);
  expect(await take(layer, 8)).toBe(8);
  const { today } = await digestOnBothDays(layer.name, now);
  await giveBack(layer, today, 6, 0);
  expect(await take(layer, 99)).toBe(8);
});

test("midnight forgives nothing: yesterday's use is asked, too", async () => {
  const [before, later] = [new Date("2026-06-01T23:59:50Z"), new Date("2026-06-02T00:00:05Z")];
  const layer = aLayer(10);
  expect(await take(layer, 10, before)).toBe(10);
  expect(await take(layer, 10, later)).toBe(0);
  expect(
    (await lease(layer, await digestOnBothDays(layer.name, later), { wanted: 1, now: later })).level?.burst,
  ).toBeGreaterThan(9);
  expect(await take(layer, 10, after(later, 3 * MINUTE))).toBe(3);
  expect(await take(layer, 10, before)).toBe(0); // a process whose clock is late
  expect(await take(layer, 10, after(later, 3 * MINUTE))).toBe(0);
});

test("beyond the budget, proof of work gets up to ten times as much in a burst, and twice in a day", async () => {
  const layer = aLayer(10);
  expect(await take(layer, 999, now, true)).toBe(100);
  expect(await lease(layer, await digestOnBothDays(layer.name, now), { wanted: 1, now })).toEqual({
    granted: 0,
    level: { burst: expect.closeTo(100), day: expect.closeTo(100) },
  });
});

test("rows name no network, and are deleted once unused, after two days at most", async () => {
  const layer = aLayer(10);
  await take(layer, 999, now, true);
  const [key] = await listInUse(now);
  expect(key).toHaveLength(32);
  await forgetAllowances(after(now, 47 * HOUR));
  expect(await listInUse(now)).toHaveLength(1);
  await forgetAllowances(after(now, 48 * HOUR + 1));
  expect(await listInUse(now)).toEqual([]);
});
