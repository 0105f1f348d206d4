import { expect, test } from "vitest";
import { countSignatures } from "../counters/count.ts";
import { db } from "../db.ts";
import { eraseSignature } from "../signatures/erase.ts";
import { invalidateSignatures } from "../signatures/invalidate.ts";
import { signCampaign } from "../signatures/sign.ts";
import { withdrawSignature } from "../signatures/withdraw.ts";
import { aCampaign, anInput, aSignature, rowById, rowOf } from "../testing/makers.ts";
import { expectExactCounts } from "../testing/truth.ts";
import { verifyByCode, verifySignature } from "./verify.ts";

const ROUNDS = 30;

test("of many concurrent verifications by link and code, exactly one is first and one is counted", async () => {
  const letter = await aCampaign();
  for (let round = 1; round <= ROUNDS; round += 1) {
    const { token, code, email } = await aSignature(letter);
    const input = { slug: letter.slug, email, code };
    const acts = [0, 1, 2, 3].flatMap(() => [verifySignature(token), verifyByCode(input)]);
    const outcomes = await Promise.all(acts);
    expect(outcomes.filter((outcome) => outcome.ok && outcome.first)).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome.ok && !outcome.first)).toHaveLength(acts.length - 1);
    expect(await countSignatures(letter.id)).toBe(round);
  }
  await expectExactCounts();
});

test("concurrent verification and withdrawal both report what happened", async () => {
  const letter = await aCampaign();
  for (let round = 0; round < ROUNDS; round += 1) {
    const { id, token } = await aSignature(letter);
    const [verified, withdrawn] = await Promise.all([verifySignature(token), withdrawSignature(id)]);
    expect(verified).toMatchObject({ ok: true, first: true });
    const row = await rowById(id);
    expect(row.withdrawnAt !== null).toBe(withdrawn);
  }
  await expectExactCounts();
});

test("a verification concurrent with an erasure or invalidation counts before it or not at all", async () => {
  const letter = await aCampaign();
  for (let round = 0; round < ROUNDS; round += 1) {
    const { id, token } = await aSignature(letter);
    const end = round % 2 === 0 ? eraseSignature(id) : invalidateSignatures(letter.id, [id]);
    const [outcome] = await Promise.all([verifySignature(token), end]);
    const row = await rowById(id);
    expect(row.verifiedAt !== null).toBe(outcome.ok);
    if (!outcome.ok) expect(outcome.error).toBe(round % 2 === 0 ? "unknown" : "invalidated");
  }
  expect(await countSignatures(letter.id)).toBe(0);
  await expectExactCounts();
});

test("signing again during verification leaves the old words verified", async () => {
  const letter = await aCampaign();
  for (let round = 0; round < ROUNDS; round += 1) {
    const { id, email, token } = await aSignature(letter, { name: "Old" });
    const again = anInput({ email, name: "New" });
    const [verified, signed] = await Promise.all([verifySignature(token), signCampaign(letter.slug, again)]);
    expect([verified.ok, signed.ok]).toEqual([true, true]);
    const row = await rowOf(letter, email);
    expect(row).toMatchObject({ id, name: "Old" });
    expect(row.verifiedAt).not.toBeNull();
    expect(await db().mail.count({ where: { campaignId: letter.id, emailDigest: row.emailDigest ?? undefined } })).toBe(
      2,
    );
  }
  expect(await countSignatures(letter.id)).toBe(ROUNDS);
});

test("of three sets of words verified concurrently, one replaces all fields and the others answer already verified", async () => {
  const letter = await aCampaign();
  for (let round = 1; round <= ROUNDS; round += 1) {
    const own = await aSignature(letter, { name: "A", country: "AR", listed: true });
    const { id, email } = own;
    if (round % 2 === 0) {
      await verifySignature(own.token);
      await withdrawSignature(id);
    }
    const sets = [own, await aSignature(letter, { email, name: "B", country: "BO", listed: false, updates: true })];
    sets.push(await aSignature(letter, { email, name: "C", country: "CL", listed: false, comment: "Mine" }));
    const outcomes = await Promise.all(sets.map(({ token }) => verifySignature(token)));
    const [winner, ...others] = sets.filter((_, index) => outcomes[index]?.ok);
    expect(others).toEqual([]);
    const { name, country, listed, updates, comment = null } = winner?.input ?? anInput();
    expect(await rowById(id)).toMatchObject({ name, country, listed, updates, comment, withdrawnAt: null });
    const errors = outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.error));
    const isBeside = round % 2 === 0; // then the first words have been withdrawn
    expect(errors.every((error) => error === "already_verified" || (isBeside && error === "withdrawn"))).toBe(true);
    expect(await countSignatures(letter.id)).toBe(round);
  }
  await expectExactCounts();
});

test("a crowd that verifies concurrently is counted completely", async () => {
  const letter = await aCampaign();
  const crowd = await Promise.all(Array.from({ length: 200 }, () => aSignature(letter)));
  await Promise.all(crowd.map(({ token }) => verifySignature(token)));
  expect(await countSignatures(letter.id)).toBe(200);
});
