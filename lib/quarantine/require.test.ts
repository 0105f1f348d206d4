import { beforeEach, expect, test } from "vitest";
import { countSignatures } from "../counters/count.ts";
import { adoptSwitches } from "../switches/in-force.ts";
import { readSwitches } from "../switches/read.ts";
import { liftSwitch, setSwitch } from "../switches/set.ts";
import { botsSign, verifyAll } from "../testing/bursts.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, after } from "../testing/makers.ts";
import { countQuarantine } from "./count.ts";
import { followSwitch } from "./follow-switch.ts";
import { endRequiredLook, requireLook } from "./require.ts";

const now = new Date();

beforeEach(emptyDatabase);

test("if a host requires it, whoever signs from then on waits, without a burst, until it ends", async () => {
  const letter = await aCampaign();
  const before = await botsSign(letter, 2, { at: after(now, -60_000) });
  await requireLook(letter.id, now);
  await requireLook(letter.id, now);
  await verifyAll([...before, ...(await botsSign(letter, 3, { at: after(now, 1), first: 2 }))]);
  expect(await countSignatures(letter.id)).toBe(2);
  expect((await countQuarantine(letter.id)).kinds).toEqual([{ kind: "required", waiting: 3, ruledOut: 0 }]);
  const late = await botsSign(letter, 1, { at: after(now, 30_000), first: 5 });
  await endRequiredLook(letter.id, after(now, 60_000));
  await verifyAll([...late, ...(await botsSign(letter, 1, { at: after(now, 120_000), first: 6 }))]);
  expect(await countSignatures(letter.id)).toBe(3);
});

test("a host's switch requires it of one letter or of each, until it is turned off", async () => {
  const letters = [await aCampaign(), await aCampaign()];
  const slug = letters[0]?.slug;
  const follow = async () => {
    adoptSwitches(await readSwitches());
    await followSwitch();
  };
  const waitingNow = async () => {
    for (const letter of letters) await verifyAll(await botsSign(letter, 1, { first: waits.length }));
    waits.push(await Promise.all(letters.map(async ({ id }) => (await countQuarantine(id)).waiting)));
  };
  const waits: number[][] = [];
  await setSwitch({ name: "quarantine_all", slug }, {});
  await follow();
  await waitingNow();
  await setSwitch({ name: "quarantine_all" }, {});
  await liftSwitch({ name: "quarantine_all", slug }, {});
  await follow();
  await waitingNow();
  await liftSwitch({ name: "quarantine_all" }, {});
  await follow();
  await waitingNow();
  expect(waits).toEqual([
    [1, 0],
    [2, 1],
    [2, 1],
  ]);
});
