import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { forgetSalt } from "../limits/network.ts";
import { botsSign } from "../testing/bursts.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, after, HOUR } from "../testing/makers.ts";
import { makeWatch } from "./watch.ts";

const midnight = new Date(`${new Date().toISOString().slice(0, 10)}T00:00:00Z`);
const HALF = 30;

beforeEach(async () => {
  forgetSalt();
  await emptyDatabase();
});

const networks = () => db().burst.findMany({ where: { kind: "network" }, orderBy: { id: "asc" } });

/** Each from a domain of its own, so that only what is under the day's salt joins them. */
async function scriptSigns(letter: Awaited<ReturnType<typeof aCampaign>>, at: Date, first = 0) {
  for (let turn = 0; turn < HALF; turn += 1)
    await botsSign(letter, 1, { at, first: first + turn, domain: `catch-all-${first + turn}.example` });
}

test("a burst across midnight, of which no day has fifty signings, is one burst", async () => {
  const letter = await aCampaign();
  await scriptSigns(letter, after(midnight, -2_000));
  await scriptSigns(letter, after(midnight, 1_000), HALF);
  const digests = await db().observation.findMany({ distinct: ["network"] });
  expect(digests).toHaveLength(2);
  await makeWatch()(after(midnight, 10_000));
  expect(await networks()).toMatchObject([{ signings: 2 * HALF, networks: 1 }]);
});

test("a burst in force goes on after midnight, also for a worker that starts then", async () => {
  const letter = await aCampaign();
  const watch = makeWatch();
  await scriptSigns(letter, after(midnight, -10_000));
  await scriptSigns(letter, after(midnight, -9_000), HALF);
  await watch(after(midnight, -5_000));
  const [before] = await networks();
  await scriptSigns(letter, after(midnight, 5_000), 2 * HALF);
  await watch(after(midnight, 15_000));
  await makeWatch()(after(midnight, 16_000));
  const bursts = await networks();
  expect(bursts).toMatchObject([{ id: before?.id, signings: 3 * HALF, endedAt: null }]);
  expect(bursts[0]?.digest).not.toBe(before?.digest);
});

test("in the next hours only today's salt is asked", async () => {
  await scriptSigns(await aCampaign(), after(midnight, HOUR));
  expect((await db().observation.findMany()).every(({ earlier }) => earlier.length === 0)).toBe(true);
});
