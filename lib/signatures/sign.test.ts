import { expect, test } from "vitest";
import { db } from "../db.ts";
import { BUDGETS } from "../limits/take.ts";
import { unseal } from "../secrets/seal.ts";
import { aCampaign, after, anAddress, anInput, aSignature, aVerified, DAY, rowOf, setsOf } from "../testing/makers.ts";
import { invalidateSignatures } from "./invalidate.ts";
import { signCampaign } from "./sign.ts";
import { withdrawSignature } from "./withdraw.ts";

const now = new Date();

function mailsFor(campaignId: number): Promise<number> {
  return db().mail.count({ where: { campaignId } });
}

test("a signature is stored unverified with the newest published version, and its email is queued", async () => {
  const letter = await aCampaign();
  await db().letterVersion.create({ data: { campaignId: letter.id, number: 2, publishedAt: now } });
  await db().letterVersion.create({ data: { campaignId: letter.id, number: 3 } });
  const input = anInput({
    country: "AR",
    affiliation: "UBA",
    title: "Dra.",
    comment: "¡Sí!",
    source: "bo",
    updates: true,
    locale: "es",
  });
  expect(await signCampaign(letter.slug, input, now)).toEqual({ ok: true });
  const row = await db().signature.findFirstOrThrow({
    where: { campaignId: letter.id },
    include: { letterVersion: true },
  });
  const { email, ...fields } = input;
  expect(row).toMatchObject({
    ...fields,
    createdAt: now,
    requestedAt: now,
    verifiedAt: null,
    letterVersion: { number: 2 },
  });
  expect(unseal(row.emailCipher ?? new Uint8Array()).toString()).toBe(email);
  expect(await db().mail.findMany({ where: { campaignId: letter.id } })).toMatchObject([
    { kind: "verification", locale: "es", emailDigest: row.emailDigest, batchId: null },
  ]);
});

test("missing fields are stored as null", async () => {
  const letter = await aCampaign();
  await aSignature(letter);
  expect(await db().signature.findFirst({ where: { campaignId: letter.id } })).toMatchObject({
    country: null,
    affiliation: null,
    title: null,
    comment: null,
    source: null,
    updates: false,
  });
});

test("the outcome is the same for a new, pending, verified, withdrawn or invalidated address", async () => {
  const letter = await aCampaign();
  const [pending, verified, withdrawn, invalid] = [
    await aSignature(letter),
    await aVerified(letter),
    await aVerified(letter),
    await aVerified(letter),
  ];
  await withdrawSignature(withdrawn.id);
  await invalidateSignatures(letter.id, [invalid.id]);
  for (const email of [anAddress(), pending.email, verified.email, withdrawn.email, invalid.email]) {
    const mails = await mailsFor(letter.id);
    expect(await signCampaign(letter.slug, anInput({ email }))).toEqual({ ok: true });
    expect(await mailsFor(letter.id)).toBe(mails + 1);
  }
});

test("signing again does not change a verified signature", async () => {
  const letter = await aCampaign();
  const { email } = await aVerified(letter, { name: "Ana", country: "AR" });
  const before = await rowOf(letter, email);
  await signCampaign(letter.slug, anInput({ email, name: "Mallory", country: "MX", listed: false }), after(now, DAY));
  expect(await rowOf(letter, email)).toEqual(before);
});

test("signing again does not change an invalidated signature, verified or not", async () => {
  const letter = await aCampaign();
  for (const signature of [await aVerified(letter), await aSignature(letter)]) {
    await invalidateSignatures(letter.id, [signature.id]);
    const before = await rowOf(letter, signature.email);
    await signCampaign(letter.slug, anInput({ email: signature.email, name: "Again" }));
    expect(await rowOf(letter, signature.email)).toEqual(before);
  }
});

test("signing again adds pending words to an unverified or withdrawn signature without changing it", async () => {
  const letter = await aCampaign();
  const withdrawn = await aVerified(letter, { at: after(now, -DAY) });
  await withdrawSignature(withdrawn.id);
  for (const { id, email } of [await aSignature(letter, { at: after(now, -DAY) }), withdrawn]) {
    const before = await rowOf(letter, email);
    const input = anInput({ email, name: "Anna", country: "AR", comment: "Two", listed: false, locale: "fr" });
    await signCampaign(letter.slug, input, now);
    expect(await rowOf(letter, email)).toEqual(before);
    const [words, ...others] = await setsOf(id);
    expect(others).toEqual([]);
    const { email: typed, updates: _, ...given } = input;
    expect(words).toMatchObject({ ...given, beside: before.verifiedAt, createdAt: now, requestedAt: now });
    expect(unseal(words?.emailCipher ?? new Uint8Array()).toString()).toBe(typed);
    const mails = await db().mail.findMany({ where: { emailDigest: before.emailDigest }, orderBy: { id: "asc" } });
    expect(mails.map(({ wordsId }) => wordsId)).toEqual([null, words?.id]);
  }
});

test("words are not kept if the email budget is spent", async () => {
  const letter = await aCampaign();
  const { id, email } = await aSignature(letter);
  for (let mail = 0; mail < BUDGETS.mail + 3; mail += 1) await signCampaign(letter.slug, anInput({ email }));
  expect(await setsOf(id)).toHaveLength(BUDGETS.mail - 1);
});

test("signing again without a link keeps the first source; another link replaces it", async () => {
  const letter = await aCampaign();
  const { id, email } = await aSignature(letter, { source: "first" });
  const signAgain = async (source?: string) => {
    await signCampaign(letter.slug, anInput({ email, source }));
    return (await setsOf(id))[0]?.source;
  };
  expect([await signAgain(), await signAgain("other"), await signAgain("")]).toEqual(["first", "other", "first"]);
});

test("a mailbox signs each letter once, however it is spelled", async () => {
  const letters = [await aCampaign(), await aCampaign()];
  for (const email of ["Sam.Lee@gmail.com", "samlee+x@googlemail.com", "SAMLEE@Gmail.com"])
    for (const { slug } of letters) await signCampaign(slug, anInput({ email }));
  for (const { id } of letters) expect(await db().signature.count({ where: { campaignId: id } })).toBe(1);
});
