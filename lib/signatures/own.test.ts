import { expect, test } from "vitest";
import { db } from "../db.ts";
import { aCampaign, after, aSignature, aVerified, DAY, rowById } from "../testing/makers.ts";
import { makeOwnToken, makeToken } from "../verification/token.ts";
import { correctSignature } from "./correct.ts";
import { eraseSignature } from "./erase.ts";
import { invalidateSignatures } from "./invalidate.ts";
import { findOwnSignature, listSignature, readOwnToken } from "./own.ts";
import { Correction } from "./schema.ts";
import { withdrawSignature } from "./withdraw.ts";

const now = new Date();

test("the signatory sees everything that is stored, including the address, and no digest", async () => {
  const letter = await aCampaign();
  const fields = { name: "Ana", country: "AR", affiliation: "UBA", title: "Dra.", comment: "Sí", source: "bo" };
  const { id, email } = await aVerified(letter, fields);
  const own = await findOwnSignature(makeOwnToken(id, now), "en", now);
  expect(own).toMatchObject({ ...fields, email, state: "counted", slug: letter.slug, letter: `The ${letter.slug}` });
  expect(own?.prominent).toBeNull();
  expect(Object.keys(own ?? {})).not.toContain("emailDigest");
  expect(Object.keys(own ?? {})).not.toContain("emailCipher");
});

test("the signatory sees pending words of the address, too", async () => {
  const letter = await aCampaign();
  const { id, email } = await aSignature(letter, { name: "Ana" });
  await aSignature(letter, { email, name: "Mallory", comment: "Not hers" });
  const own = await findOwnSignature(makeOwnToken(id, now), "en", now);
  expect(own?.pendingWords).toMatchObject([{ name: "Mallory", comment: "Not hers", email }]);
  expect(Object.keys(own?.pendingWords[0] ?? {})).not.toContain("emailCipher");
});

test("prominent signatories see their place and public title", async () => {
  const letter = await aCampaign();
  const { id } = await aVerified(letter);
  await db().prominent.create({
    data: { campaignId: letter.id, signatureId: id, position: 1, publicTitle: "Poet" },
  });
  const own = await findOwnSignature(makeOwnToken(id, now), "en", now);
  expect(own?.prominent).toEqual({ position: 1, publicTitle: "Poet" });
});

test("each state has a name", async () => {
  const letter = await aCampaign();
  const { id } = await aSignature(letter);
  const stateNow = async (token: string) => (await findOwnSignature(token, "en", now))?.state;
  expect(await stateNow(makeOwnToken(id, now))).toBe("unverified");
  const verified = await aVerified(letter);
  const token = makeOwnToken(verified.id, now);
  expect(await stateNow(token)).toBe("counted");
  await withdrawSignature(verified.id);
  expect(await stateNow(token)).toBe("withdrawn");
  await invalidateSignatures(letter.id, [verified.id]);
  expect(await stateNow(token)).toBe("invalidated");
});

test("an erased signature is not found", async () => {
  const { id } = await aVerified(await aCampaign());
  await eraseSignature(id);
  expect(await findOwnSignature(makeOwnToken(id, now), "en", now)).toBeUndefined();
});

test("only an own link works, for a year to the second", async () => {
  const { id, token } = await aSignature(await aCampaign());
  const start = new Date("2026-01-01T00:00:00Z");
  const own = makeOwnToken(id, start);
  expect(readOwnToken(own, after(start, 365 * DAY - 1))).toBe(id);
  expect(readOwnToken(own, after(start, 365 * DAY))).toBeUndefined();
  expect(readOwnToken(token, now)).toBeUndefined();
  expect(readOwnToken(makeToken("own", id, after(now, DAY)).slice(0, -1), now)).toBeUndefined();
  expect(readOwnToken("", now)).toBeUndefined();
});

test("a letter without the reader's language is named in its own", async () => {
  const letter = await aCampaign();
  const { id } = await aSignature(letter);
  expect((await findOwnSignature(makeOwnToken(id, now), "fr", now))?.letter).toBe(`The ${letter.slug}`);
});

test("listing an erased signature does nothing", async () => {
  const { id } = await aVerified(await aCampaign());
  await eraseSignature(id);
  await expect(listSignature(id, true)).resolves.toBeUndefined();
});

test("an archived letter's signatories see, correct, hide, withdraw and erase theirs, as the privacy page says", async () => {
  const letter = await aCampaign();
  const { id } = await aVerified(letter);
  const read = () => findOwnSignature(makeOwnToken(id, now), "en", now);
  await db().campaign.update({ where: { id: letter.id }, data: { closesAt: now, archivedAt: now } });
  await correctSignature(id, Correction.parse({ name: "Ana María Pérez" }));
  await listSignature(id, false);
  expect(await read()).toMatchObject({ name: "Ana María Pérez", listed: false, state: "counted" });
  await withdrawSignature(id);
  expect(await read()).toMatchObject({ state: "withdrawn" });
  await eraseSignature(id);
  expect(await rowById(id)).toMatchObject({ name: null, emailCipher: null });
});
