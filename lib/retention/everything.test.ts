import { beforeEach, expect, test } from "vitest";
import { countSignatures } from "../counters/count.ts";
import { db } from "../db.ts";
import { env } from "../env.ts";
import { gatherBatch } from "../mail/gather.ts";
import { requestOwnSignatures } from "../signatures/request-own.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, after, aSignature, aVerified, DAY, rowById, setsOf } from "../testing/makers.ts";
import { aMember, anOrganizer } from "../testing/organizers.ts";
import { aTimed, endClock } from "../testing/retention.ts";
import { expectExactCounts } from "../testing/truth.ts";
import { makeEraseToken, makeOwnToken } from "../verification/token.ts";
import { eraseEverything, findEverything, readEraseToken } from "./everything.ts";
import { eraseAddress, eraseForSignatory, mailLinks } from "./on-request.ts";

beforeEach(emptyDatabase);

const email = "ana.perez@gmail.com";

async function twoLetters() {
  const [one, two] = [await aCampaign(), await aCampaign()];
  return { one, two, first: await aVerified(one, { email }), second: await aSignature(two, { email }) };
}

async function eraseLinkFor(address: string): Promise<string | undefined> {
  await requestOwnSignatures(address, "en");
  const batch = await gatherBatch();
  return /my-signature\/erase\/([\w.-]+)/.exec(batch?.mails.at(-1)?.text ?? "")?.[1];
}

test("the emailed link names the letters, and its button erases all signatures of the mailbox", async () => {
  const { one, two, first, second } = await twoLetters();
  await db().mail.deleteMany();
  const token = (await eraseLinkFor(email)) ?? "";
  expect(await findEverything(token, "en")).toEqual([`The ${one.slug}`, `The ${two.slug}`]);
  expect((await rowById(first.id)).erasedAt).toBeNull();
  const id = readEraseToken(token) ?? "";
  await Promise.all([eraseEverything(id), eraseEverything(id)]);
  for (const row of [first, second]) expect(await rowById(row.id)).toMatchObject({ name: null, emailDigest: null });
  expect(await countSignatures(one.id)).toBe(0);
  expect(await findEverything(token, "en")).toBeUndefined();
  expect(await eraseLinkFor(email)).toBeUndefined();
  await expectExactCounts();
});

test("no other link erases everything, and this one ends after 30 days", async () => {
  const { first } = await twoLetters();
  const now = new Date();
  const token = makeEraseToken(first.id, now);
  expect(readEraseToken(makeOwnToken(first.id, now))).toBeUndefined();
  expect(readEraseToken(`${token}x`)).toBeUndefined();
  expect(readEraseToken(token, after(now, 29 * DAY))).toBe(first.id);
  expect(readEraseToken(token, after(now, 30 * DAY))).toBeUndefined();
});

test("another spelling of the address may be another person's: only its own words go", async () => {
  const letter = await aCampaign();
  const { id } = await aVerified(letter, { email: "ana@pueblo.example" });
  const other = await aCampaign();
  const typed = await aSignature(other, { email: "ana+carta@pueblo.example" });
  await aSignature(other, { email: "ana@pueblo.example", name: "Ana" });
  await eraseEverything(id);
  expect((await rowById(typed.id)).erasedAt).toBeNull();
  expect(await setsOf(typed.id)).toEqual([]);
});

test("what the clock has erased stays counted when the person erases everything", async () => {
  const [over, open] = [await aTimed(), await aCampaign()];
  await aVerified(over, { email });
  const { id } = await aVerified(open, { email });
  await endClock(over);
  await eraseEverything(id);
  expect([await countSignatures(over.id), await countSignatures(open.id)]).toEqual([1, 0]);
  await expectExactCounts();
});

test("a steward emails the links and erases under the own letter, without learning of others", async () => {
  const { one, two, first, second } = await twoLetters();
  const { id: steward } = await aMember(one, "steward");
  const { id: editor } = await aMember(one, "editor");
  const own = { slug: one.slug, id: first.id };
  await db().mail.deleteMany();
  for (const _ of Array(12)) expect(await mailLinks(steward, own)).toEqual({ ok: true });
  expect(await db().mail.count()).toBeLessThanOrEqual(10);
  expect((await gatherBatch())?.mails[0]).toMatchObject({
    to: email,
    text: expect.stringContaining(`The ${two.slug}`),
  });
  for (const act of [mailLinks, eraseForSignatory]) {
    expect(await act(editor, own)).toEqual({ ok: false, error: "forbidden" });
    expect(await act(steward, { slug: one.slug, id: second.id })).toEqual({ ok: false, error: "unknown_signatory" });
    expect(await act(steward, { slug: two.slug, id: second.id })).toEqual({ ok: false, error: "unknown_campaign" });
  }
  expect(await eraseForSignatory(steward, own)).toEqual({ ok: true });
  expect(await eraseForSignatory(steward, own)).toEqual({ ok: false, error: "unknown_signatory" });
  expect([(await rowById(first.id)).name, (await rowById(second.id)).name]).toEqual([null, "Ana Pérez"]);
  const events = await db().auditEvent.findMany({ where: { act: "signature_erased" } });
  expect(events).toMatchObject([{ campaignId: one.id, organizerId: steward, details: { signature: first.id } }]);
});

test("a host erases an address under every letter, with the same outcome for an address that never signed", async () => {
  const { one, first, second } = await twoLetters();
  const host = await anOrganizer({ email: env().ORGANIZERS[0] ?? "" });
  const { id: owner } = await aMember(one, "owner");
  expect(await eraseAddress(owner, email)).toEqual({ ok: false, error: "forbidden" });
  expect(await eraseAddress(host.id, email)).toEqual({ ok: true });
  expect(await eraseAddress(host.id, "nobody@example.org")).toEqual({ ok: true });
  for (const row of [first, second]) expect((await rowById(row.id)).erasedAt).not.toBeNull();
  expect(await db().auditEvent.count({ where: { act: "signature_erased", campaignId: null } })).toBe(2);
});
