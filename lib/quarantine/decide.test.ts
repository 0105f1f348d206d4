import { beforeEach, expect, test } from "vitest";
import { countSignatures } from "../counters/count.ts";
import { countInvalidated } from "../counters/invalidated.ts";
import { db } from "../db.ts";
import { undoRuling } from "../moderation/change.ts";
import { invalidateChosen, restore } from "../moderation/rule.ts";
import { Filter } from "../search/filter.ts";
import { search } from "../search/search.ts";
import { shownStateOf, stateOf } from "../signatures/own.ts";
import { withdrawSignature } from "../signatures/withdraw.ts";
import { aBurst } from "../testing/bursts.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, after, aSignature, aVerified, rowById } from "../testing/makers.ts";
import { aMember } from "../testing/organizers.ts";
import { begin, reason, work } from "../testing/rulings.ts";
import { expectExactCounts } from "../testing/truth.ts";
import { verifySignature } from "../verification/verify.ts";
import { advanceDecision } from "./advance.ts";
import { waitOf } from "./checking.ts";
import { countQuarantine } from "./count.ts";
import { letGroupIn, undoLetIn } from "./decide.ts";
import { findBurst, listBursts } from "./list.ts";
import { quarantineSignatures } from "./move.ts";

beforeEach(emptyDatabase);

async function aHeldGroup(size = 5) {
  const letter = await aCampaign();
  const { id: steward } = await aMember(letter, "steward");
  const burst = await aBurst(letter.id);
  const held: string[] = [];
  for (let turn = 0; turn < size; turn += 1) held.push((await aVerified(letter)).id);
  await aVerified(letter);
  await quarantineSignatures(burst, held);
  return { letter, steward, burst, held, of: { slug: letter.slug, burst } };
}

async function advance(): Promise<void> {
  while (await advanceDecision(2));
}

test("a group is let in as a whole, and returned as a whole", async () => {
  const { letter, steward, of } = await aHeldGroup();
  expect(await countSignatures(letter.id)).toBe(1);
  expect(await letGroupIn(steward, of)).toEqual({ ok: true });
  await advance();
  expect(await countSignatures(letter.id)).toBe(6);
  expect(await undoLetIn(steward, of)).toEqual({ ok: true });
  await advance();
  expect(await countSignatures(letter.id)).toBe(1);
  expect((await db().auditEvent.findMany()).map(({ act }) => act)).toEqual(["burst_let_in", "burst_returned"]);
  await expectExactCounts();
});

test("a ruling over a group rules out only who waits, and undoing it returns them to quarantine", async () => {
  const { letter, steward, burst, held } = await aHeldGroup();
  const ruling = await begin(steward, letter, Filter.parse({ burst, state: "quarantined" }), after(new Date(), 1_000));
  await work();
  expect(await countQuarantine(letter.id)).toMatchObject({ waiting: 0, ruledOut: held.length });
  expect(await countInvalidated(letter.id)).toBe(held.length);
  await undoRuling(steward, { slug: letter.slug, ruling });
  await work();
  expect(await countQuarantine(letter.id)).toMatchObject({ waiting: held.length, ruledOut: 0 });
  expect([await countInvalidated(letter.id), await countSignatures(letter.id)]).toEqual([0, 1]);
  await expectExactCounts();
});

test("one is ruled out or let in by hand, and undoing restores each to where it was", async () => {
  const { letter, steward, held } = await aHeldGroup();
  const [first = "", second = ""] = held;
  const counting = (await aVerified(letter)).id;
  await invalidateChosen(steward, { slug: letter.slug, ids: [first, counting], reason });
  expect(stateOf(await rowById(first))).toBe("invalidated");
  const { id: ruling } = await db().ruling.findFirstOrThrow();
  await undoRuling(steward, { slug: letter.slug, ruling });
  await work();
  expect([stateOf(await rowById(first)), stateOf(await rowById(counting))]).toEqual(["quarantined", "counted"]);
  await restore(steward, { slug: letter.slug, ids: [second] });
  expect(stateOf(await rowById(second))).toBe("counted");
  await expectExactCounts();
});

test("who withdraws from quarantine can sign again, and waits there again", async () => {
  const { letter, held } = await aHeldGroup(1);
  const id = held[0] ?? "";
  const email = "again@example.org";
  const own = await aSignature(letter, { email });
  await verifySignature(own.token);
  await quarantineSignatures(await aBurst(letter.id), [own.id]);
  expect(await verifySignature(own.token)).toMatchObject({ ok: true, first: false });
  await withdrawSignature(own.id);
  expect(stateOf(await rowById(own.id))).toBe("withdrawn");
  const again = await aSignature(letter, { email, name: "Anew" });
  expect(await verifySignature(again.token)).toMatchObject({ ok: true, first: true });
  expect(stateOf(await rowById(own.id))).toBe("quarantined");
  expect(stateOf(await rowById(id))).toBe("quarantined");
  await expectExactCounts();
});

test("stewards and owners see groups with their reasons and members; others do not", async () => {
  const { letter, steward, burst, held } = await aHeldGroup();
  const found = await findBurst(steward, letter.slug, burst);
  expect(found).toMatchObject({
    ok: true,
    burst: { domain: "bots.example", waiting: held.length, hints: ["very_fast", "one_series"] },
  });
  const filter = Filter.parse({ burst, state: "quarantined" });
  const { rows } = await search({ campaignId: letter.id, filter, take: 50 });
  expect(rows.map(({ id }) => id).toSorted()).toEqual(held.toSorted());
  const invalidated = await search({ campaignId: letter.id, filter: Filter.parse({ state: "invalidated" }), take: 50 });
  expect(invalidated.rows).toEqual([]);
  const { id: editor } = await aMember(letter, "editor");
  const { id: stranger } = await aMember(await aCampaign(), "owner");
  expect(await listBursts(editor, letter.slug)).toEqual({ ok: false, error: "forbidden" });
  expect(await letGroupIn(editor, { slug: letter.slug, burst })).toMatchObject({ error: "forbidden" });
  expect(await letGroupIn(stranger, { slug: letter.slug, burst })).toMatchObject({ error: "unknown_campaign" });
  expect(await findBurst(stranger, letter.slug, burst)).toMatchObject({ error: "unknown_campaign" });
});

test("for one to three hours the own page tells who counts and who is held the same", async () => {
  const { letter, held } = await aHeldGroup(1);
  const counted = (await aVerified(letter)).id;
  for (const [id, later] of [
    [held[0] ?? "", "quarantined"],
    [counted, "counted"],
  ] as const) {
    const row = await rowById(id);
    const verified = row.verifiedAt ?? new Date(0);
    expect(waitOf(id)).toBeGreaterThanOrEqual(3_600_000);
    expect(waitOf(id)).toBeLessThan(3 * 3_600_000);
    await db().burst.updateMany({ data: { begunAt: after(verified, -1) } });
    expect(await shownStateOf(row, after(verified, waitOf(id) - 1))).toBe("checking");
    expect(await shownStateOf(row, after(verified, waitOf(id)))).toBe(later);
  }
});
