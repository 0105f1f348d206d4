import { expect, test } from "vitest";
import { db } from "../db.ts";
import { unseal } from "../secrets/seal.ts";
import { aCampaign, after, aSignature, DAY, rowById, rowOf } from "../testing/makers.ts";
import { verifySignature } from "../verification/verify.ts";
import { SignatureInput } from "./schema.ts";

const now = new Date();

/** A letter whose versions 1 and 2 are published, 3 is scheduled for tomorrow, and 4 is a draft. */
async function aCorrectedLetter() {
  const letter = await aCampaign();
  for (const [number, publishedAt] of [
    [2, now],
    [3, after(now, DAY)],
    [4, null],
  ] as const)
    await db().letterVersion.create({ data: { campaignId: letter.id, number, publishedAt } });
  return letter;
}

async function numberOf(id: string): Promise<number> {
  const { letterVersionId } = await rowById(id);
  return (await db().letterVersion.findUniqueOrThrow({ where: { id: letterVersionId } })).number;
}

test("the version that was read is signed, even if a newer one was published meanwhile", async () => {
  const letter = await aCorrectedLetter();
  for (const version of [1, 2]) expect(await numberOf((await aSignature(letter, { version })).id)).toBe(version);
});

test("without a version, or with one that is unpublished or unknown, the newest is signed", async () => {
  const letter = await aCorrectedLetter();
  for (const version of [undefined, 3, 4, 5, 2_147_483_647])
    expect(await numberOf((await aSignature(letter, { version, at: now })).id)).toBe(2);
  expect(await numberOf((await aSignature(letter, { version: 3, at: after(now, DAY) })).id)).toBe(3);
});

test("a version number refers to the campaign's own versions", async () => {
  await aCorrectedLetter();
  const letter = await aCampaign();
  const { id } = await aSignature(letter, { version: 2 });
  expect((await rowById(id)).letterVersionId).toBe(letter.versionId);
});

test("verified pending words bring the version and the address of their own signing", async () => {
  const letter = await aCorrectedLetter();
  const first = await aSignature(letter, { version: 1, email: "sam.lee.version@gmail.com" });
  const again = await aSignature(letter, { version: 2, email: "samleeversion@googlemail.com" });
  expect(await numberOf(first.id)).toBe(1);
  await verifySignature(again.token);
  expect(await numberOf(first.id)).toBe(2);
  const { provider, emailCipher } = await rowOf(letter, first.email);
  expect([provider, unseal(emailCipher ?? new Uint8Array()).toString()]).toEqual([1, again.email]);
});

test("the email provider is stored for every address", async () => {
  const letter = await aCampaign();
  const providers = ["ana.p@hotmail.com", "ana.p@example.org"].map(
    async (email) => (await rowOf(letter, (await aSignature(letter, { email })).email)).provider,
  );
  expect(await Promise.all(providers)).toEqual([2, 0]);
});

test("a version is a positive integer, from JSON or a form; anything else is ignored", () => {
  const versionOf = (version: unknown) =>
    SignatureInput.parse({ name: "Ana", email: "ana@example.org", listed: true, locale: "en", version }).version;
  expect([3, "3", 2_147_483_647].map(versionOf)).toEqual([3, 3, 2_147_483_647]);
  for (const none of [undefined, null, "", 0, -1, 1.5, "x", 2_147_483_648, Number.NaN, {}, [1, 2]])
    expect(versionOf(none)).toBeUndefined();
});
