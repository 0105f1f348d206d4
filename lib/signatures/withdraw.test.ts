import { expect, test } from "vitest";
import { countSignatures } from "../counters/count.ts";
import { aCampaign, after, aSignature, aVerified, DAY, rowById } from "../testing/makers.ts";
import { invalidateSignatures, restoreSignatures } from "./invalidate.ts";
import { withdrawSignature } from "./withdraw.ts";

const now = new Date();

test("a withdrawn signature no longer counts; a second withdrawal keeps the time of the first", async () => {
  const letter = await aCampaign();
  const { id } = await aVerified(letter);
  expect(await withdrawSignature(id, now)).toBe(true);
  expect(await withdrawSignature(id, after(now, DAY))).toBe(true);
  expect((await rowById(id)).withdrawnAt).toEqual(now);
  expect(await countSignatures(letter.id)).toBe(0);
});

test("an unverified or unknown signature cannot be withdrawn", async () => {
  const { id } = await aSignature(await aCampaign());
  expect(await withdrawSignature(id)).toBe(false);
  expect(await withdrawSignature("00000000-0000-7000-8000-000000000000")).toBe(false);
});

test("invalidated signatures no longer count, restored ones count again", async () => {
  const letter = await aCampaign();
  const ids = [(await aVerified(letter)).id, (await aVerified(letter)).id, (await aSignature(letter)).id];
  expect(await invalidateSignatures(letter.id, ids)).toBe(3);
  expect(await countSignatures(letter.id)).toBe(0);
  expect(await restoreSignatures(letter.id, ids)).toBe(3);
  expect(await countSignatures(letter.id)).toBe(2);
});

test("invalidating twice, or restoring a valid signature, changes nothing", async () => {
  const letter = await aCampaign();
  const { id } = await aVerified(letter);
  expect(await restoreSignatures(letter.id, [id])).toBe(0);
  await invalidateSignatures(letter.id, [id], { now });
  expect(await invalidateSignatures(letter.id, [id], { now: after(now, DAY) })).toBe(0);
  expect((await rowById(id)).invalidatedAt).toEqual(now);
});

test("invalidating affects only the given campaign", async () => {
  const [mine, theirs] = [await aCampaign(), await aCampaign()];
  const { id } = await aVerified(theirs);
  expect(await invalidateSignatures(mine.id, [id])).toBe(0);
  await invalidateSignatures(theirs.id, [id]);
  expect(await restoreSignatures(mine.id, [id])).toBe(0);
});

test("a withdrawn signature is still withdrawn after invalidating and restoring", async () => {
  const letter = await aCampaign();
  const { id } = await aVerified(letter);
  await withdrawSignature(id);
  await invalidateSignatures(letter.id, [id]);
  await restoreSignatures(letter.id, [id]);
  expect(await countSignatures(letter.id)).toBe(0);
});

test("more signatures than a statement can have parameters are invalidated at once", async () => {
  const letter = await aCampaign();
  const { id } = await aVerified(letter);
  const others = Array.from({ length: 70_000 }, (_, n) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`);
  expect(await invalidateSignatures(letter.id, [...others, id])).toBe(1);
});
