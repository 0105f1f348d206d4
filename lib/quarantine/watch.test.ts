import { beforeEach, expect, test } from "vitest";
import { countSignatures } from "../counters/count.ts";
import { db } from "../db.ts";
import { env } from "../env.ts";
import { eraseSignature } from "../signatures/erase.ts";
import { botsSign, countQuarantined, verifyAll } from "../testing/bursts.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, after, aVerified, DAY, rowById } from "../testing/makers.ts";
import { aMember } from "../testing/organizers.ts";
import { expectExactCounts } from "../testing/truth.ts";
import { countQuarantine } from "./count.ts";
import { forgetObservations } from "./forget.ts";
import { makeWatch } from "./watch.ts";

const now = new Date();
const SIZE = 60;

beforeEach(emptyDatabase);

test("a burst is held as a whole: those verified before it was noticed, and those verified later, by link or code", async () => {
  const letter = await aCampaign();
  const honest = await aVerified(letter);
  const bots = await botsSign(letter, SIZE, { at: now });
  await verifyAll(bots.slice(0, 30));
  expect(await countSignatures(letter.id)).toBe(31);
  await makeWatch()(after(now, 5_000));
  expect(await countSignatures(letter.id)).toBe(1);
  await verifyAll(bots.slice(30));
  expect(await countSignatures(letter.id)).toBe(1);
  expect(await countQuarantined(letter.id)).toBe(SIZE);
  expect(await rowById(honest.id)).toMatchObject({ quarantinedAt: null });
  expect(await countQuarantine(letter.id)).toMatchObject({ waiting: SIZE, ruledOut: 0 });
  await expectExactCounts();
});

test("two workers record a burst once, and tell stewards and owners once", async () => {
  const letter = await aCampaign();
  const [owner, steward] = [await aMember(letter, "owner"), await aMember(letter, "steward")];
  await aMember(letter, "editor");
  await botsSign(letter, SIZE, { at: now });
  const [one, other] = [makeWatch(), makeWatch()];
  await Promise.all([one(after(now, 5_000)), other(after(now, 5_000))]);
  await one(after(now, 6_000));
  const kinds = (await db().burst.findMany()).map(({ kind }) => kind);
  expect(new Set(kinds).size).toBe(kinds.length);
  expect(kinds).toContain("domain");
  const mails = await db().mail.findMany({ where: { kind: "burst" } });
  expect(mails.map(({ organizerId }) => organizerId).toSorted()).toEqual([owner.id, steward.id].toSorted());
});

test("a verification at the moment its burst is noticed is held, then or at the next look", async () => {
  const letter = await aCampaign();
  const watch = makeWatch();
  for (let round = 0; round < 5; round += 1) {
    const at = after(new Date(), round * 10_000);
    const bots = await botsSign(letter, SIZE, { at, domain: `bots-${round}.example` });
    await Promise.all([verifyAll(bots), verifyAll(bots.toReversed()), watch(after(at, 5_000))]);
    await watch(after(at, 6_000));
    expect(await countSignatures(letter.id)).toBe(0);
  }
  expect(await countQuarantined(letter.id)).toBe(5 * SIZE);
  await expectExactCounts();
});

test("another letter, another domain and a campaign without a burst are not held", async () => {
  const [letter, other] = [await aCampaign(), await aCampaign()];
  await botsSign(letter, SIZE, { at: now });
  await makeWatch()(after(now, 5_000));
  await verifyAll(await botsSign(other, 10, { at: after(now, 6_000) }));
  expect(await countSignatures(other.id)).toBe(10);
});

test("a burst ends once its group is smaller than a burst; those signed later count, its members never", async () => {
  const letter = await aCampaign();
  const start = after(now, -2 * 3_600_000);
  const watch = makeWatch();
  const bots = await botsSign(letter, SIZE, { at: start });
  await watch(after(start, 5_000));
  await watch(now);
  expect(await db().burst.count({ where: { endedAt: null } })).toBe(0);
  await verifyAll(await botsSign(letter, 3, { at: now, first: SIZE }));
  expect(await countSignatures(letter.id)).toBe(3);
  await verifyAll(bots);
  expect(await countSignatures(letter.id)).toBe(3);
});

test("where limits are off, nothing is observed", async () => {
  const letter = await aCampaign();
  const limit = env().SIGN_LIMIT;
  env().SIGN_LIMIT = 0;
  await botsSign(letter, 2);
  env().SIGN_LIMIT = limit;
  expect(await db().observation.count()).toBe(0);
});

test("observations are deleted after two days, or with the signature; a burst's members after four, without network", async () => {
  const letter = await aCampaign();
  const bots = await botsSign(letter, SIZE, { at: now });
  await botsSign(await aCampaign(), 2, { at: now });
  await makeWatch()(after(now, 5_000));
  await eraseSignature(bots[0]?.id ?? "");
  expect(await db().observation.count()).toBe(SIZE + 1);
  await forgetObservations(after(now, 2 * DAY + 60_000));
  const kept = await db().observation.findMany();
  expect(kept).toHaveLength(SIZE - 1);
  expect(kept.every(({ network, range }) => network === null && range === null)).toBe(true);
  await forgetObservations(after(now, 4 * DAY + 60_000));
  expect(await db().observation.count()).toBe(0);
});

test("a burst whose first address cannot be decrypted is held like any other, without its domain", async () => {
  const letter = await aCampaign();
  const [first] = await botsSign(letter, SIZE, { at: now });
  await db().signature.update({ where: { id: first?.id }, data: { emailCipher: new Uint8Array([1]) } });
  await makeWatch()(after(now, 5_000));
  expect(await db().burst.findFirst({ where: { kind: "domain" } })).toMatchObject({ holds: true, nameCipher: null });
});
