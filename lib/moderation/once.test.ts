import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { Filter } from "../search/filter.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aVerified } from "../testing/makers.ts";
import { aFlood, begin, filter, invalidatedCount, reason, work } from "../testing/rulings.ts";
import { beginRuling } from "./begin.ts";
import { undoRuling } from "./change.ts";
import { findRuling, listRulings } from "./list.ts";
import { invalidateChosen } from "./rule.ts";

beforeEach(emptyDatabase);

test("submitting the form twice begins one ruling, also concurrently and after the first is done", async () => {
  const { letter, steward, slug } = await aFlood(3);
  const once = crypto.randomUUID();
  const send = () => beginRuling(steward, { slug, filter, reason, once, seen: new Date() });
  const sent = await Promise.all([send(), send(), send()]);
  expect(sent.filter(({ ok }) => ok)).toHaveLength(1);
  await work();
  expect(await send()).toEqual({ ok: false, error: "done_already" });
  expect(await db().ruling.count()).toBe(1);
  const { id } = await aVerified(letter);
  const chosen = { slug, ids: [id], reason, once: crypto.randomUUID() };
  const both = await Promise.all([invalidateChosen(steward, chosen), invalidateChosen(steward, chosen)]);
  expect(both.map((one) => (one.ok ? "invalidated" : one.error)).toSorted()).toEqual(["done_already", "invalidated"]);
});

test("a ruling with unknown criteria fails, invalidates nothing and does not block the next", async () => {
  const { letter, steward, slug } = await aFlood(4);
  const unknown = [];
  for (const criteria of [{ country: "XX" }, { shoeSize: "44", domain: "bots.example" }, {}]) {
    const ruling = await begin(steward, letter);
    await db().ruling.update({ where: { id: ruling }, data: { criteria } });
    unknown.push(ruling);
  }
  const next = await begin(steward, letter, Filter.parse({ domain: "bots.example", state: "counted" }));
  await work();
  expect(await invalidatedCount()).toBe(4);
  for (const ruling of unknown)
    expect(await findRuling(steward, slug, ruling)).toMatchObject({
      ruling: { state: "failed", done: 0, byHand: false },
    });
  expect(await findRuling(steward, slug, next)).toMatchObject({ ruling: { state: "done", done: 4 } });
  expect(await listRulings(steward, slug)).toMatchObject({ rulings: { length: 4 } });
  await undoRuling(steward, { slug, ruling: unknown[0] ?? 0 });
  await work();
  expect(await findRuling(steward, slug, unknown[0] ?? 0)).toMatchObject({ ruling: { state: "undone" } });
});
