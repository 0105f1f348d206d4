import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { env } from "../env.ts";
import { quarantineSignatures } from "../quarantine/move.ts";
import { eraseSignature } from "../signatures/erase.ts";
import { invalidateSignatures, restoreSignatures } from "../signatures/invalidate.ts";
import { withdrawSignature } from "../signatures/withdraw.ts";
import { aBurst } from "../testing/bursts.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, after, aSignature, aVerified, HOUR } from "../testing/makers.ts";
import { aNextToken } from "../testing/steps.ts";
import { makeOwnToken, makeToken } from "../verification/token.ts";
import { verifySignature } from "../verification/verify.ts";
import { findProvenSignature } from "./proven.ts";
import { offerOnThanks, showNext } from "./show.ts";

beforeEach(emptyDatabase);

const GONE = { ok: false, error: "unknown" };

test("a link names its purpose and set of words, expires, and survives a new key", async () => {
  const [letter, now] = [await aCampaign(), new Date()];
  const { id } = await aVerified(letter);
  const token = aNextToken(id, now);
  expect(await findProvenSignature(token, now)).toMatchObject({ ok: true, proven: { id } });
  expect(await findProvenSignature(token, after(now, HOUR))).toEqual({ ok: false, error: "expired" });
  for (const other of [makeOwnToken(id, now), makeToken("verify", id, after(now, HOUR)), "nothing"])
    expect(await findProvenSignature(other, now)).toEqual(GONE);
  const { TOKEN_KEYS } = env();
  const [known] = TOKEN_KEYS;
  if (known) TOKEN_KEYS.unshift({ ...known, id: "newer" });
  expect(aNextToken(id, now)).toMatch(/^newer\./);
  expect((await findProvenSignature(token, now)).ok).toBe(true);
  TOKEN_KEYS.shift();
});

test("only a signature that counts is proven by a link, and only by the words in force", async () => {
  const letter = await aCampaign();
  const { id, email } = await aVerified(letter);
  const token = aNextToken(id);
  await invalidateSignatures(letter.id, [id]);
  expect(await findProvenSignature(token)).toEqual(GONE);
  await restoreSignatures(letter.id, [id]);
  expect((await findProvenSignature(token)).ok).toBe(true);
  await withdrawSignature(id);
  expect(await findProvenSignature(token)).toEqual(GONE);
  const again = await aSignature(letter, { email });
  await verifySignature(again.token);
  expect(await findProvenSignature(token)).toEqual(GONE);
  expect((await findProvenSignature(aNextToken(again.wordsId))).ok).toBe(true);
  await eraseSignature(id);
  expect(await findProvenSignature(aNextToken(again.wordsId))).toEqual(GONE);
  expect(await findProvenSignature(aNextToken((await aSignature(letter)).id))).toEqual(GONE);
});

test("in a burst no link works as long as all are told that signatures are checked", async () => {
  const letter = await aCampaign();
  const [held, counted] = [await aVerified(letter), await aVerified(letter)];
  await quarantineSignatures(await aBurst(letter.id, { begunAt: after(new Date(), -HOUR) }), [held.id]);
  const both = async (now: Date) => {
    const links = [held, counted].map(({ id }) => findProvenSignature(aNextToken(id, now), now));
    return (await Promise.all(links)).map(({ ok }) => ok);
  };
  expect(await both(new Date())).toEqual([false, false]);
  expect(await both(after(new Date(), 4 * HOUR))).toEqual([false, true]);
});

test("the page after verifying offers the other open letters for an hour, however long its link lives", async () => {
  const [letter, next] = [await aCampaign(), await aCampaign()];
  await aCampaign({ closesAt: new Date(0) });
  const now = new Date();
  const { id, email } = await aVerified(letter, { at: now });
  const offer = await offerOnThanks(id, "en", after(now, HOUR - 1000));
  expect(offer?.letters.map(({ slug }) => slug)).toEqual([next.slug]);
  expect(await findProvenSignature(offer?.token ?? "", after(now, HOUR - 1000))).toMatchObject({ ok: true });
  expect(await findProvenSignature(offer?.token ?? "", after(now, HOUR))).toMatchObject({ ok: false });
  expect(await offerOnThanks(id, "en", after(now, HOUR))).toBeUndefined();
  await aVerified(next, { email });
  expect(await offerOnThanks(id, "en", now)).toBeUndefined();
});

test("a link tells what stands under letters that are offered only, and changes nothing", async () => {
  const [letter, next, other] = [await aCampaign(), await aCampaign(), await aCampaign()];
  const { id, email } = await aVerified(letter);
  const token = aNextToken(id);
  await db().nextSteps.create({ data: { campaignId: letter.id, every: false, letters: [next.id] } });
  const state = async (slug: string, by = token) => (await showNext(by, slug)).state;
  await aVerified(other, { email });
  const states = await Promise.all([state(next.slug), state(other.slug), state(letter.slug)]);
  expect(states).toEqual(["ready", "unknown", "unknown"]);
  const before = await db().signature.count();
  const { id: standing } = await aVerified(next, { email });
  expect([await state(next.slug), await state(next.slug, "nothing")]).toEqual(["already_signed", "unknown"]);
  await withdrawSignature(standing);
  expect(await state(next.slug)).toBe("withdrawn");
  expect(await db().signature.count()).toBe(before + 1);
});
