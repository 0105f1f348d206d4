import { expect, test } from "vitest";
import { db } from "./db.ts";

test("smoke", async () => {
  expect(await db().campaign.count()).toBe(0);
});
