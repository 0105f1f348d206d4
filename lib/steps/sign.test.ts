import { beforeEach, expect, test } from "vitest";
import { countSignatures } from "../counters/count.ts";
import { db } from "../db.ts";
import { digestDomain } from "../holds/subject.ts";
import { quarantineSignatures } from "../quarantine/move.ts";
import { eraseEverything } from "../retention/everything.ts";
import { correctSignature } from "../signatures/correct.ts";
import { eraseSignature } from "../signatures/erase.ts";
import { invalidateSignatures } from "../signatures/invalidate.ts";
import { stateOf } from "../signatures/own.ts";
import { withdrawSignature } from "../signatures/withdraw.ts";
import { adoptSwitches } from "../switches/in-force.ts";
import { readSwitches } from "../switches/read.ts";
import { setSwitch } from "../switches/set.ts";
import { aBurst } from "../testing/bursts.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, after, aSignature, aVerified, HOUR, rowById, rowOf } from "../testing/makers.ts";
import { press, provenBy } from "../testing/steps.ts";
import { expectExactCounts } from "../testing/truth.ts";

beforeEach(emptyDatabase);

async function twoLetters() {
  const [first, next] = [await aCampaign(), await aCampaign()];
  const details = { name: "மதுரை Ana", country: "MX", affiliation: "UNAM", title: "Dr.", comment: "For the first." };
  const signed = await aVerified(first, { ...details, listed: false, updates: true });
  await db().mail.deleteMany();
  return { first, next, signed, proven: await provenBy(signed.id) };
}

test("one press signs and verifies with what was shown, and nothing else of the first", async () => {
  const { next, signed, proven } = await twoLetters();
  const outcome = await press(proven, next, { listed: false, locale: "es" });
  const row = await rowOf(next, signed.email);
  expect(outcome).toEqual({ ok: true, signatureId: row.id, slug: next.slug });
  const shown = { name: "மதுரை Ana", country: "MX", affiliation: "UNAM", title: "Dr.", listed: false, locale: "es" };
  expect(row).toMatchObject({ ...shown, comment: null, updates: false, source: null, letterVersionId: next.versionId });
  expect(row.verifiedAt).not.toBeNull();
  expect(await countSignatures(next.id)).toBe(1);
  expect(await db().logChange.findMany({ where: { campaignId: next.id }, select: { kind: true } })).toEqual([
    { kind: "counted" },
  ]);
  expect(await db().mail.count()).toBe(0);
  await expectExactCounts();
});

test("presses at once, also with a normal signing, give one signature, and all are thanked", async () => {
  for (let round = 0; round < 8; round += 1) {
    await emptyDatabase();
    const { next, signed, proven } = await twoLetters();
    const presses = Array.from({ length: 4 }, () => press(proven, next));
    const outcomes = await Promise.all(presses);
    await aSignature(next, { email: signed.email });
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true, true]);
    expect(outcomes.filter((outcome) => "signatureId" in outcome)).toHaveLength(1); // only who made it is given it
    expect(await db().signature.count({ where: { campaignId: next.id } })).toBe(1);
    expect(await countSignatures(next.id)).toBe(1);
  }
  await expectExactCounts();
});

test("a first signature that stops counting while the button is pressed signs before, or not at all", async () => {
  for (let round = 0; round < 8; round += 1) {
    await emptyDatabase();
    const { first, next, signed, proven } = await twoLetters();
    const acts = [withdrawSignature(signed.id), invalidateSignatures(first.id, [signed.id]), press(proven, next)];
    const [, , outcome] = await Promise.all(acts);
    expect(outcome).toMatchObject((await countSignatures(next.id)) === 1 ? { ok: true } : { error: "unknown" });
  }
  await expectExactCounts();
});

test("what stands under the letter stays as it is", async () => {
  const { next, signed, proven } = await twoLetters();
  const { id } = await aVerified(next, { email: signed.email, name: "As before", at: after(new Date(), -HOUR) });
  const expectRefused = async (error: string) => {
    const before = await rowById(id);
    expect(await press(proven, next)).toEqual({ ok: false, error });
    expect(await rowById(id)).toEqual(before);
    expect(await db().pendingWords.count()).toBe(0);
  };
  await expectRefused("already_signed");
  await quarantineSignatures(await aBurst(next.id), [id]);
  await expectRefused("already_signed");
  await withdrawSignature(id);
  await expectRefused("withdrawn");
  await invalidateSignatures(next.id, [id]);
  await expectRefused("invalidated");
});

test("words that somebody typed and nobody verified give way to those that were shown", async () => {
  const { next, signed, proven } = await twoLetters();
  const waiting = await aSignature(next, { email: signed.email, name: "Somebody else", listed: true });
  expect(await press(proven, next, { listed: false })).toMatchObject({ ok: true, signatureId: waiting.id });
  expect(await rowById(waiting.id)).toMatchObject({ name: "மதுரை Ana", listed: false });
  await expectExactCounts();
});

test("of another spelling of the address, which may be another person's, nothing is told or changed", async () => {
  const { first, next } = await twoLetters();
  const mine = await aVerified(first, { email: "ana+a@example.org" });
  const { id } = await aVerified(next, { email: "ana+b@example.org" });
  expect(await press(await provenBy(mine.id), next)).toEqual({ ok: false, error: "unknown" });
  expect(await db().signature.count({ where: { campaignId: next.id } })).toBe(1);
  expect(stateOf(await rowById(id))).toBe("counted");
});

test("details corrected after the page was shown are not signed unseen", async () => {
  const { next, signed, proven } = await twoLetters();
  await correctSignature(signed.id, { name: "Ana Nueva" });
  expect(await press(proven, next)).toEqual({ ok: false, error: "changed" });
  expect(await press(await provenBy(signed.id), next)).toMatchObject({ ok: true });
  expect((await rowOf(next, signed.email)).name).toBe("Ana Nueva");
});

test("letters that are paused, closed, not open yet, or unknown cannot be signed", async () => {
  const { next, proven } = await twoLetters();
  const shut = [{ closesAt: after(new Date(), -1) }, { opensAt: after(new Date(), HOUR) }, { publishedAt: null }];
  for (const fields of shut)
    expect(await press(proven, await aCampaign(fields))).toEqual({ ok: false, error: "unknown" });
  expect(await press(proven, { slug: "nothing" })).toEqual({ ok: false, error: "unknown" });
  await setSwitch({ name: "pause_signing", slug: next.slug }, { reason: "a flood" });
  adoptSwitches(await readSwitches());
  expect(await press(proven, next)).toEqual({ ok: false, error: "signing_paused" });
});

test("in a burst that holds signatures, the new one waits in quarantine", async () => {
  const { next, signed, proven } = await twoLetters();
  await aBurst(next.id, { digest: digestDomain(signed.email) });
  expect(await press(proven, next)).toMatchObject({ ok: true });
  expect(stateOf(await rowOf(next, signed.email))).toBe("quarantined");
  expect(await countSignatures(next.id)).toBe(0);
});

test("each signature is revoked on its own; erasing the address erases both", async () => {
  const { first, next, signed, proven } = await twoLetters();
  const outcome = await press(proven, next);
  const id = (outcome.ok && outcome.signatureId) || "";
  await withdrawSignature(signed.id);
  expect([await countSignatures(first.id), await countSignatures(next.id)]).toEqual([0, 1]);
  await eraseSignature(signed.id);
  expect(stateOf(await rowById(id))).toBe("counted");
  await eraseEverything(id);
  expect((await rowById(id)).erasedAt).not.toBeNull();
  await expectExactCounts();
});
