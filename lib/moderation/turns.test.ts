import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { findSignatories } from "../search/find.ts";
import { aConnection, emptyDatabase } from "../testing/database.ts";
import { after, aVerified, DAY } from "../testing/makers.ts";
import { aFlood, begin, filter, invalidatedCount, work } from "../testing/rulings.ts";
import { undoRuling } from "./change.ts";
import { findRuling } from "./list.ts";
import { advanceRuling } from "./work.ts";

beforeEach(emptyDatabase);

const psql = await aConnection();
const now = new Date("2026-06-01T10:00:00Z");

test("rulings take turns, even if the first is very large", async () => {
  const [large, small] = [await aFlood(9), await aFlood(2)];
  const first = await begin(large.steward, large.letter);
  const second = await begin(small.steward, small.letter);
  for (const n of [1, 2, 3, 4]) await advanceRuling(after(now, n), 4);
  expect(await findRuling(small.steward, small.slug, second)).toMatchObject({ ruling: { state: "done", done: 2 } });
  expect(await findRuling(large.steward, large.slug, first)).toMatchObject({ ruling: { state: "running" } });
  await work();
  expect(await invalidatedCount()).toBe(11);
});

test("undoing finds a ruling's signatures quickly among many invalidated later", async () => {
  const { letter, steward, slug } = await aFlood(2);
  const old = await begin(steward, letter);
  await work();
  for (let n = 0; n < 20; n += 1) await aVerified(letter, { email: `${n}@bots.example` });
  await begin(steward, letter);
  await work();
  const effort = { walk: 3, words: 3, step: 3, last: 3 };
  const found = await findSignatories(steward, slug, { ruling: old }, undefined, effort);
  expect(found).toMatchObject({ signatories: { length: 2 }, next: undefined });
  await undoRuling(steward, { slug, ruling: old });
  await work(1);
  expect(await findRuling(steward, slug, old)).toMatchObject({ ruling: { state: "undone", undone: 2 } });
});

test("progress is by number if known, else by time, also while undoing", async () => {
  const { letter, steward, slug } = await aFlood(0);
  for (let n = 0; n <= 10; n += 1) await aVerified(letter, { email: `${n}@bots.example`, at: after(now, n * DAY) });
  const ruling = await begin(steward, letter, filter, after(now, 10 * DAY));
  const progress = async () => {
    const found = await findRuling(steward, slug, ruling);
    return found.ok && found.progress;
  };
  await work(1);
  expect(await progress()).toEqual({ unit: "signatures", done: 3, total: 11 });
  await db().ruling.update({ where: { id: ruling }, data: { total: 0 } }); // too many to count quickly
  expect(await progress()).toEqual({ unit: "percent", done: 20, total: 100 });
  await work();
  expect(await progress()).toBeUndefined();
  await undoRuling(steward, { slug, ruling });
  expect(await progress()).toEqual({ unit: "signatures", done: 0, total: 11 });
  await work(1);
  expect(await progress()).toEqual({ unit: "signatures", done: 3, total: 11 });
});

test("a ruling that always fails blocks nobody, is given up, and can be undone", async () => {
  const [bad, good] = [await aFlood(4), await aFlood(4)];
  const failing = await begin(bad.steward, bad.letter);
  await advanceRuling(now, 3);
  const other = await begin(good.steward, good.letter);
  await psql.query(`ALTER TABLE signatures ADD CONSTRAINT fails CHECK (campaign_id <> ${bad.letter.id}) NOT VALID`);
  let failures = 0;
  for (let goesOn = true, n = 1; goesOn; n += 1)
    goesOn = await advanceRuling(after(now, n), 3).catch(() => {
      failures += 1;
      return true;
    });
  await psql.query("ALTER TABLE signatures DROP CONSTRAINT fails");
  expect(failures).toBe(20);
  expect(await findRuling(good.steward, good.slug, other)).toMatchObject({ ruling: { state: "done", done: 4 } });
  const found = () => findRuling(bad.steward, bad.slug, failing);
  expect(await found()).toMatchObject({ ruling: { state: "failed", done: 2 } });
  await undoRuling(bad.steward, { slug: bad.slug, ruling: failing });
  await work();
  expect(await found()).toMatchObject({ ruling: { state: "undone", undone: 2 } });
  expect(await db().signature.count({ where: { invalidatedAt: { not: null } } })).toBe(4);
});
