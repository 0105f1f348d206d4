import { beforeEach, expect, test } from "vitest";
import { countSignatures } from "../counters/count.ts";
import { db } from "../db.ts";
import { Filter } from "../search/filter.ts";
import { emptyDatabase, until } from "../testing/database.ts";
import { aCampaign, after, aSignature, aVerified, HOUR, rowById } from "../testing/makers.ts";
import { aMember, anInvited, anOrganizer } from "../testing/organizers.ts";
import { aFlood, begin, filter, invalidatedCount, reason, work } from "../testing/rulings.ts";
import { expectExactCounts } from "../testing/truth.ts";
import { verifySignature } from "../verification/verify.ts";
import { beginRuling, previewRuling } from "./begin.ts";
import { cancelRuling, undoRuling } from "./change.ts";
import { findRuling, listRulings } from "./list.ts";
import { invalidateChosen, restore } from "./rule.ts";
import { Begin } from "./schema.ts";
import { runRulings } from "./work.ts";

beforeEach(emptyDatabase);

test("the worker invalidates what the preview showed, and undoing restores all of it", async () => {
  const { letter, steward, slug } = await aFlood(10);
  expect(await previewRuling(steward, slug, filter)).toMatchObject({ ok: true, count: 10, sample: { length: 10 } });
  const ruling = await begin(steward, letter);
  await aVerified(letter, { email: "late@bots.example" }); // not in the preview
  await work();
  expect([await invalidatedCount(), await countSignatures(letter.id)]).toEqual([10, 11]);
  expect(await findRuling(steward, slug, ruling)).toMatchObject({
    ruling: { state: "done", total: 10, done: 10, reason, by: "Olga Organizer", criteria: filter },
  });
  for (const _ of [1, 2]) expect(await undoRuling(steward, { slug, ruling })).toEqual({ ok: true });
  await work();
  expect(await countSignatures(letter.id)).toBe(21);
  expect(await findRuling(steward, slug, ruling)).toMatchObject({ ruling: { state: "undone", undone: 10 } });
  expect(await listRulings(steward, slug)).toMatchObject({ rulings: [{ id: ruling }], next: undefined });
  await expectExactCounts();
});

test("signatures made after the preview are left out, and a preview in the future counts as now", async () => {
  const { letter, steward, slug } = await aFlood(3);
  const seen = new Date();
  await aVerified(letter, { email: "late@bots.example", at: after(seen, 5) });
  const ruling = await begin(steward, letter, filter, seen);
  await work();
  expect(await findRuling(steward, slug, ruling)).toMatchObject({ ruling: { state: "done", total: 3, done: 3 } });
  await aVerified(letter, { email: "later@bots.example", at: after(new Date(), HOUR) });
  await begin(steward, letter, filter, after(new Date(), 2 * HOUR));
  await work();
  expect(await invalidatedCount()).toBe(4);
  const sent = { slug, reason, sure: "yes", country: "AR" };
  expect(Begin.parse({ ...sent, seen: seen.toISOString() })).toEqual({ slug, reason, seen, filter: { country: "AR" } });
  for (const seen of [undefined, "", "yesterday"]) expect(Begin.safeParse({ ...sent, seen }).success).toBe(false);
});

test("undoing restores only what this ruling invalidated", async () => {
  const { letter, steward, bots, slug } = await aFlood(8);
  const [before = "", since = "", own = ""] = bots;
  await invalidateChosen(steward, { slug, ids: [before], reason });
  const ruling = await begin(steward, letter);
  await work();
  await restore(steward, { slug, ids: [since, own] });
  await invalidateChosen(steward, { slug, ids: [since], reason });
  await undoRuling(steward, { slug, ruling });
  await work();
  const still = await db().signature.findMany({ where: { invalidatedAt: { not: null } }, select: { id: true } });
  expect(still.map(({ id }) => id).toSorted()).toEqual([before, since].toSorted());
  expect(await findRuling(steward, slug, ruling)).toMatchObject({ ruling: { done: 7, undone: 5 } });
});

test("a cancelled ruling keeps what it has done, and can be undone", async () => {
  const { letter, steward, slug } = await aFlood(9);
  const ruling = await begin(steward, letter);
  await work(2);
  expect(await invalidatedCount()).toBe(3);
  for (const _ of [1, 2]) expect(await cancelRuling(steward, { slug, ruling })).toEqual({ ok: true });
  await work();
  expect(await invalidatedCount()).toBe(3);
  await undoRuling(steward, { slug, ruling });
  await work();
  expect(await invalidatedCount()).toBe(0);
  expect(await cancelRuling(steward, { slug, ruling })).toEqual({ ok: true });
  expect(await findRuling(steward, slug, ruling)).toMatchObject({ ruling: { state: "undone", done: 3, undone: 3 } });
});

test("a ruling cancelled, undone and advanced concurrently ends undone with an exact count", async () => {
  for (let n = 0; n < 8; n += 1) {
    const { letter, steward, slug } = await aFlood(4);
    const ruling = await begin(steward, letter);
    await Promise.all([work(), work(), cancelRuling(steward, { slug, ruling }), undoRuling(steward, { slug, ruling })]);
    await work();
    expect(await findRuling(steward, slug, ruling)).toMatchObject({ ruling: { state: "undone" } });
    expect(await countSignatures(letter.id)).toBe(8);
  }
  await expectExactCounts();
});

test("verifying during a ruling on unverified signatures ends counted or invalidated, never both", async () => {
  const letter = await aCampaign();
  const { id: steward } = await aMember(letter, "steward");
  const made = [];
  for (let n = 0; n < 12; n += 1) made.push(await aSignature(letter));
  await begin(steward, letter, Filter.parse({ state: "unverified" }));
  const [, ...verified] = await Promise.all([work(), ...made.map(({ token }) => verifySignature(token))]);
  for (const [n, { ok }] of verified.entries())
    expect((await rowById(made[n]?.id ?? "")).invalidatedAt === null).toBe(ok);
  await expectExactCounts();
});

test("the worker's loop advances rulings and stops on its signal", async () => {
  const { letter, steward } = await aFlood(3);
  const stop = new AbortController();
  const running = runRulings(stop.signal);
  await begin(steward, letter);
  await until(async () => (await invalidatedCount()) === 3);
  stop.abort();
  await running;
});

test("only stewards and owners begin, see or change a ruling, in their own campaign", async () => {
  const { letter, steward, slug } = await aFlood(1);
  const ruling = await begin(steward, letter);
  const other = await aCampaign();
  const stranger = await aMember(other, "owner");
  const seen = new Date();
  const acts = (who: string, at: string) => [
    previewRuling(who, at, filter),
    beginRuling(who, { slug: at, filter, reason, seen }),
    listRulings(who, at),
    findRuling(who, at, ruling),
    cancelRuling(who, { slug: at, ruling }),
    undoRuling(who, { slug: at, ruling }),
  ];
  const editor = await aMember(letter, "editor");
  for (const act of acts(editor.id, slug)) expect(await act).toEqual({ ok: false, error: "forbidden" });
  for (const who of [stranger, await anInvited(letter, "owner"), await anOrganizer()])
    for (const act of acts(who.id, slug)) expect(await act).toEqual({ ok: false, error: "unknown_campaign" });
  const [, , , ...own] = acts(stranger.id, other.slug);
  for (const act of own) expect(await act).toEqual({ ok: false, error: "unknown_ruling" });
  expect(await beginRuling(steward, { slug, filter: {}, reason, seen })).toEqual({ ok: false, error: "everything" });
  const nobody = Filter.parse({ name: "Nobody" });
  expect(await beginRuling(steward, { slug, filter: nobody, reason, seen })).toMatchObject({
    error: "nothing_to_invalidate",
  });
});
