import { beforeEach, expect, test } from "vitest";
import { countSignatures } from "../counters/count.ts";
import { botsSign, verifyAll } from "../testing/bursts.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, after } from "../testing/makers.ts";
import { countQuarantine } from "./count.ts";
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
