import { expect, test } from "vitest";
import { db } from "../db.ts";
import { unseal } from "../secrets/seal.ts";
import { aCampaign, after, aSignature, DAY, rowById, rowOf } from "../testing/makers.ts";
import { verifySignature } from "../verification/verify.ts";
import { SignatureInput } from "./schema.ts";

const now = new Date();

/** A letter with versions 1 and 2 that are published, 3 that will be tomorrow, and 4 that is a draft. */
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

test("who read the first version while the second was published has signed the first", async () => {
  const letter = await aCorrectedLetter();
  for (const version of [1, 2]) expect(await numberOf((await aSignature(letter, { version })).id)).toBe(version);
});

test("who says nothing, or a version that is not published or not there, has signed the newest", async () => {
  const letter = await aCorrectedLetter();
  for (const version of [undefined, 3, 4, 5, 2_147_483_647])
    expect(await numberOf((await aSignature(letter, { version, at: now })).id)).toBe(2);
  expect(await numberOf((await aSignature(letter, { version: 3, at: after(now, DAY) })).id)).toBe(3);
});

test("another campaign's version of that number is not meant", async () => {
  await aCorrectedLetter();
  const letter = await aCampaign();
  const { id } = await aSignature(letter, { version: 2 });
  expect((await rowById(id)).letterVersionId).toBe(letter.versionId);
});

test("who signs again has signed the version that was read then, from the mail typed then, once that is verified", async () => {
  const letter = await aCorrectedLetter();
  const first = await aSignature(letter, { version: 1, email: "sam.lee.version@gmail.com" });
  const again = await aSignature(letter, { version: 2, email: "samleeversion@googlemail.com" });
  expect(await numberOf(first.id)).toBe(1);
  await verifySignature(again.token);
  expect(await numberOf(first.id)).toBe(2);
  const { provider, emailCipher } = await rowOf(letter, first.email);
  expect([provider, unseal(emailCipher ?? new Uint8Array()).toString()]).toEqual([1, again.email]);
});

test("the mail provider is stored with the signature, of any address", async () => {
  const letter = await aCampaign();
  const providers = ["ana.p@hotmail.com", "ana.p@example.org"].map(
    async (email) => (await rowOf(letter, (await aSignature(letter, { email })).email)).provider,
  );
  expect(await Promise.all(providers)).toEqual([2, 0]);
});

test("a version is a positive whole number, as JSON or as a form sends it, and what is none is left out", () => {
  const versionOf = (version: unknown) =>
    SignatureInput.parse({ name: "Ana", email: "ana@example.org", listed: true, locale: "en", version }).version;
  expect([3, "3", 2_147_483_647].map(versionOf)).toEqual([3, 3, 2_147_483_647]);
  for (const none of [undefined, null, "", 0, -1, 1.5, "x", 2_147_483_648, Number.NaN, {}, [1, 2]])
    expect(versionOf(none)).toBeUndefined();
});
