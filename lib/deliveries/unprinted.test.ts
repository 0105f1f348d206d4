import { beforeEach, expect, test } from "vitest";
import { eraseSignature } from "../signatures/erase.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aReadPack } from "../testing/deliveries.ts";
import { aLetter } from "../testing/letters.ts";
import { aVerified } from "../testing/makers.ts";
import { aMember } from "../testing/organizers.ts";
import { listPacks } from "./list.ts";

beforeEach(emptyDatabase);

async function listed(steward: string, slug: string) {
  const found = await listPacks(steward, slug);
  if (!found.ok) throw new Error(found.error);
  return found.packs[0];
}

test("organizers are told how many names a pack prints with boxes, and whose, and the manifest says so", async () => {
  const letter = await aLetter({ en: "We ask." });
  const { id: steward } = await aMember(letter, "steward");
  await aVerified(letter, { name: "Ana" });
  const boxed = await aVerified(letter, { name: "ꡀꡁ" });
  await aVerified(letter, { name: "Luz", affiliation: "ꡀ" });
  await aVerified(letter, { name: "ꡃ hidden", listed: false });
  const { manifest } = await aReadPack(steward, letter.slug);
  expect(manifest.unprinted).toEqual({ count: 2, names: ["ꡀꡁ", "Luz"] });
  expect(await listed(steward, letter.slug)).toMatchObject({ unprinted: 2, unprintedNames: ["ꡀꡁ", "Luz"] });
  await eraseSignature(boxed.id);
  expect(await listed(steward, letter.slug)).toMatchObject({ unprinted: 2, unprintedNames: ["Luz"] });
});

test("a pack with a glyph for every character says so", async () => {
  const letter = await aLetter({ en: "We ask." });
  const { id: steward } = await aMember(letter, "steward");
  await aVerified(letter, { name: "Kwak̓wala 🎉 สมชาย" });
  const { manifest } = await aReadPack(steward, letter.slug);
  expect(manifest.unprinted).toEqual({ count: 0, names: [] });
});
