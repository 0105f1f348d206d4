import { expect, test } from "vitest";
import { db } from "../db.ts";
import { unseal } from "../seal.ts";
import { aCampaign, after, anAddress, anInput, aSignature, aVerified, DAY, rowOf } from "../testing/makers.ts";
import { invalidateSignatures } from "./invalidate.ts";
import { signCampaign } from "./sign.ts";
import { withdrawSignature } from "./withdraw.ts";

const now = new Date();

function mailsFor(campaignId: number): Promise<number> {
  return db().mail.count({ where: { campaignId } });
}

test("a signature is stored unverified, with the published version that was signed, and its mail waits", async () => {
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

test("what was left out is stored as nothing", async () => {
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

test("the answer is the same for an address that is new, waiting, verified, withdrawn or ruled out", async () => {
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

test("a verified signature stays as it is when its address signs again", async () => {
  const letter = await aCampaign();
  const { email } = await aVerified(letter, { name: "Ana", country: "AR" });
  const before = await rowOf(letter, email);
  await signCampaign(letter.slug, anInput({ email, name: "Mallory", country: "MX", listed: false }), after(now, DAY));
  expect(await rowOf(letter, email)).toEqual(before);
});

test("a signature that was ruled out stays so when its address signs again, verified or not", async () => {
  const letter = await aCampaign();
  for (const signature of [await aVerified(letter), await aSignature(letter)]) {
    await invalidateSignatures(letter.id, [signature.id]);
    const before = await rowOf(letter, signature.email);
    await signCampaign(letter.slug, anInput({ email: signature.email, name: "Again" }));
    expect(await rowOf(letter, signature.email)).toEqual(before);
  }
});

test("an unverified signature is replaced whole when its address signs again", async () => {
  const letter = await aCampaign();
  const first = await aSignature(letter, { name: "Ana", country: "AR", comment: "One", at: after(now, -DAY) });
  await db().signature.update({
    where: { id: first.id },
    data: { remindedAt: now, mailError: "bounced" },
  });
  const second = await aSignature(letter, { email: first.email, name: "Anna", locale: "fr", at: now });
  expect(second.id).toBe(first.id);
  expect(await rowOf(letter, first.email)).toMatchObject({
    name: "Anna",
    country: null,
    comment: null,
    locale: "fr",
    createdAt: now,
    requestedAt: now,
    remindedAt: null,
    mailError: null,
  });
});

test("who signs again by no link came by the first one; who comes by another, by that", async () => {
  const letter = await aCampaign();
  const { email } = await aSignature(letter, { source: "first" });
  const signAgain = async (source?: string) => {
    await signCampaign(letter.slug, anInput({ email, source }));
    return (await rowOf(letter, email)).source;
  };
  expect([await signAgain(), await signAgain("other"), await signAgain("")]).toEqual(["first", "other", "other"]);
});

test("who withdrew can sign again, from the start", async () => {
  const letter = await aCampaign();
  const { id, email } = await aVerified(letter);
  await withdrawSignature(id);
  await signCampaign(letter.slug, anInput({ email, name: "Back" }), now);
  expect(await rowOf(letter, email)).toMatchObject({ id, name: "Back", verifiedAt: null, withdrawnAt: null });
});

test("one mailbox signs a letter once, however it is spelled, and other letters as well", async () => {
  const letters = [await aCampaign(), await aCampaign()];
  for (const email of ["Sam.Lee@gmail.com", "samlee+x@googlemail.com", "SAMLEE@Gmail.com"])
    for (const { slug } of letters) await signCampaign(slug, anInput({ email }));
  for (const { id } of letters) expect(await db().signature.count({ where: { campaignId: id } })).toBe(1);
});
