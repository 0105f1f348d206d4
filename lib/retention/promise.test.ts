import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { withdrawSignature } from "../signatures/withdraw.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, after, aSignature, aVerified, DAY, rowById } from "../testing/makers.ts";
import { aMember } from "../testing/organizers.ts";
import { aTimed, runClock } from "../testing/retention.ts";
import { verifySignature } from "../verification/verify.ts";
import { chooseRetention, findRetention } from "./choose.ts";
import { addMonths } from "./months.ts";

beforeEach(emptyDatabase);

const start = new Date("2026-01-01T00:00:00Z");
const closedAt = after(start, 100 * DAY);

async function aLetter(months?: number) {
  const letter = await (months ? aTimed(months) : aCampaign());
  const owner = (await aMember(letter, "owner")).id;
  const choose = (chosen: number, at: Date) =>
    chooseRetention(owner, { campaign: letter.slug, months: chosen, sure: "yes" }, at);
  const close = () => db().campaign.update({ where: { id: letter.id }, data: { closesAt: closedAt } });
  const erasedAfter = async (months: number) => {
    await runClock(addMonths(closedAt, months));
    const rows = await db().signature.findMany({ where: { erasedAt: { not: null } }, orderBy: { createdAt: "asc" } });
    return rows.map(({ id }) => id);
  };
  return { letter, owner, choose, close, erasedAfter };
}

test("a longer period leaves those who signed before at theirs; a shorter one binds for all", async () => {
  const { letter, choose, close, erasedAfter } = await aLetter(12);
  const sign = (days: number) => aVerified(letter, { at: after(start, days * DAY) });
  const first = await sign(1);
  await choose(24, after(start, 2 * DAY));
  const second = await sign(3);
  await choose(6, after(start, 4 * DAY));
  const third = await sign(5);
  await choose(36, after(start, 6 * DAY));
  const last = await sign(7);
  await close();
  expect(await erasedAfter(5)).toEqual([]);
  expect(await erasedAfter(6)).toEqual([first.id, second.id, third.id]);
  expect(await erasedAfter(35)).toHaveLength(3);
  expect(await erasedAfter(36)).toEqual([first.id, second.id, third.id, last.id]);
  expect(await db().retentionRun.count()).toBeGreaterThan(1);
});

test("a page from before a longer period was chosen promised the shorter one", async () => {
  const { letter, choose, close, erasedAfter } = await aLetter(6);
  await choose(24, start);
  const stored = async (retention: unknown) =>
    (await rowById((await aSignature(letter, { retention, at: after(start, DAY) })).id)).retentionMonths;
  expect(await Promise.all(["6", "24", "", "36", "7", "x", undefined].map(stored))).toEqual([
    6, 24, 24, 24, 24, 24, 24,
  ]);
  const stale = await aVerified(letter, { retention: "6", at: after(start, 2 * DAY) });
  await close();
  expect(await erasedAfter(6)).toContain(stale.id);
});

test("words verified later keep the shortest promise", async () => {
  const { letter, choose } = await aLetter(6);
  const { id, email } = await aVerified(letter, { at: start });
  await choose(24, after(start, DAY));
  await withdrawSignature(id);
  const again = await aSignature(letter, { email });
  await verifySignature(again.token);
  expect((await rowById(id)).retentionMonths).toBe(6);
});

test("a period that is first chosen after people signed binds for them; without one nothing is erased", async () => {
  const { letter, choose, close, erasedAfter } = await aLetter();
  const { id } = await aVerified(letter, { at: start });
  await close();
  expect(await erasedAfter(400)).toEqual([]);
  await choose(1, after(closedAt, DAY));
  expect(await erasedAfter(1)).toEqual([id]);
});

test("a period shortened after closing erases what is due by then, also after an earlier run", async () => {
  const { letter, choose, close, erasedAfter } = await aLetter(3);
  const first = await aVerified(letter, { at: start });
  await choose(24, after(start, DAY));
  const second = await aVerified(letter, { at: after(start, 2 * DAY) });
  await close();
  expect(await erasedAfter(3)).toEqual([first.id]);
  await choose(3, addMonths(closedAt, 4));
  expect(await erasedAfter(4)).toEqual([first.id, second.id]);
});

test("owners choose, and confirm it once the letter is closed; others see it", async () => {
  const { letter, owner, close } = await aLetter(12);
  const { id: steward } = await aMember(letter, "steward");
  const choice = { campaign: letter.slug, months: 6 };
  expect(await chooseRetention(steward, choice)).toEqual({ ok: false, error: "forbidden" });
  expect(await findRetention(steward, letter.slug, start)).toMatchObject({
    retention: { months: 12, owns: false, closed: false, erasesAt: null, begunAt: null },
  });
  await close();
  const now = after(closedAt, DAY);
  expect(await chooseRetention(owner, choice, now)).toMatchObject({ ok: false, issues: [{ field: "sure" }] });
  expect(await chooseRetention(owner, { ...choice, sure: "yes" }, now)).toEqual({ ok: true });
  expect(await findRetention(owner, letter.slug, now)).toMatchObject({
    retention: { months: 6, owns: true, closed: true, erasesAt: addMonths(closedAt, 6) },
  });
  expect(await db().auditEvent.findMany({ where: { act: "retention_chosen" } })).toMatchObject([
    { details: { number: 6 } },
  ]);
});
