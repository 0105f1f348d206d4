import { beforeEach, expect, test } from "vitest";
import { eraseSignature } from "../signatures/erase.ts";
import { withdrawSignature } from "../signatures/withdraw.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aRequestedPack } from "../testing/deliveries.ts";
import { aLetter } from "../testing/letters.ts";
import { aSignature, aVerified } from "../testing/makers.ts";
import { aMember } from "../testing/organizers.ts";
import { listPacks } from "./list.ts";
import { makePack } from "./make.ts";

beforeEach(emptyDatabase);

test("a pack shows how many of its signatories have withdrawn or erased their signatures since", async () => {
  const letter = await aLetter();
  const { id: owner } = await aMember(letter, "owner");
  const [ana, beto, eve] = [await aVerified(letter), await aVerified(letter), await aVerified(letter)];
  await aVerified(letter);
  const unverified = await aSignature(letter);
  await withdrawSignature(eve.id);
  const make = async () => makePack(await aRequestedPack(owner, letter.slug), new AbortController().signal);
  const look = async () => {
    const listed = await listPacks(owner, letter.slug);
    return listed.ok && listed.packs.map(({ count, gone }) => ({ count, gone }));
  };
  await make();
  expect(await look()).toEqual([{ count: 3, gone: 0 }]);
  await withdrawSignature(ana.id);
  await eraseSignature(beto.id);
  for (const { id } of [ana, unverified]) await eraseSignature(id);
  await make();
  expect(await look()).toEqual([
    { count: 1, gone: 0 },
    { count: 3, gone: 2 },
  ]);
});
