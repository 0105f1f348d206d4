import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { forgetSent } from "../holds/forget.ts";
import { emptyDatabase } from "../testing/database.ts";
import { after, DAY } from "../testing/makers.ts";
import { digestNetwork, forgetSalt } from "./network.ts";

const now = new Date("2026-06-01T10:00:00Z");

beforeEach(async () => {
  forgetSalt();
  await emptyDatabase();
});

test("a network has the same digest in every process during a day, and another one the next day", async () => {
  const [one, again] = await Promise.all([digestNetwork("192.0.2.1", now), digestNetwork("192.0.2.1", now)]);
  expect(again).toBe(one);
  forgetSalt();
  expect(await digestNetwork("192.0.2.1", now)).toBe(one);
  expect(await digestNetwork("192.0.2.2", now)).not.toBe(one);
  expect(await digestNetwork("192.0.2.1", after(now, DAY))).not.toBe(one);
});

test("the salt is deleted after 48 hours, so digests cannot be recomputed", async () => {
  await digestNetwork("192.0.2.1", now);
  await forgetSent(after(new Date("2026-06-01T00:00:00Z"), 2 * DAY - 1));
  expect(await db().networkSalt.count()).toBe(1);
  await forgetSent(after(new Date("2026-06-01T00:00:00Z"), 2 * DAY));
  expect(await db().networkSalt.count()).toBe(0);
});
