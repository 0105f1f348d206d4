import { expect, test } from "vitest";
import { countSignatures } from "../counters/count.ts";
import { countInvalidated } from "../counters/invalidated.ts";
import { db } from "../db.ts";
import { aCampaign, aSignature, aVerified, rowById } from "../testing/makers.ts";
import { aMember, anInvited, anOrganizer } from "../testing/organizers.ts";
import { expectExactCounts } from "../testing/truth.ts";
import { verifySignature } from "../verification/verify.ts";
import { invalidateChosen, restore } from "./rule.ts";
import { boxOf, Selection } from "./schema.ts";

const reason = "Made by a script";

test("an invalidated signature does not count until restored; both are recorded without names", async () => {
  const letter = await aCampaign();
  const { id: steward } = await aMember(letter, "steward");
  const ids = [(await aVerified(letter)).id, (await aSignature(letter)).id];
  await aVerified(letter);
  expect(await invalidateChosen(steward, { slug: letter.slug, ids, reason })).toEqual({ ok: true, count: 2 });
  expect([await countSignatures(letter.id), await countInvalidated(letter.id)]).toEqual([1, 1]);
  const [ruling] = await db().ruling.findMany({ where: { campaignId: letter.id } });
  expect(ruling).toMatchObject({ organizerId: steward, reason, state: "done", total: 2, done: 2, criteria: null });
  expect(await rowById(ids[0] ?? "")).toMatchObject({ rulingId: ruling?.id });
  expect(await invalidateChosen(steward, { slug: letter.slug, ids, reason })).toEqual({
    ok: false,
    error: "nothing_to_invalidate",
  });
  expect(await restore(steward, { slug: letter.slug, ids })).toEqual({ ok: true, count: 2 });
  expect(await restore(steward, { slug: letter.slug, ids })).toEqual({ ok: true, count: 0 });
  expect(await countSignatures(letter.id)).toBe(2);
  const events = await db().auditEvent.findMany({ where: { campaignId: letter.id }, orderBy: { id: "asc" } });
  expect(events).toMatchObject([
    { act: "signature_ruled_out", details: { ruling: ruling?.id, number: 2 } },
    { act: "signature_restored", details: { number: 2 } },
  ]);
});

test("only stewards and owners invalidate and restore, in their own campaign", async () => {
  const [letter, other] = [await aCampaign(), await aCampaign()];
  const { id } = await aVerified(letter);
  const input = { slug: letter.slug, ids: [id], reason };
  for (const [who, error] of [
    [await aMember(letter, "editor"), "forbidden"],
    [await aMember(other, "owner"), "unknown_campaign"],
    [await anInvited(letter, "owner"), "unknown_campaign"],
    [await anOrganizer(), "unknown_campaign"],
  ] as const) {
    expect(await invalidateChosen(who.id, input)).toEqual({ ok: false, error });
    expect(await restore(who.id, input)).toEqual({ ok: false, error });
  }
  const { id: stranger } = await aMember(other, "owner");
  const smuggled = { ...input, slug: other.slug };
  expect(await invalidateChosen(stranger, smuggled)).toEqual({ ok: false, error: "nothing_to_invalidate" });
  const { id: owner } = await aMember(letter, "owner");
  expect(await invalidateChosen(owner, input)).toEqual({ ok: true, count: 1 });
  expect(await restore(stranger, smuggled)).toEqual({ ok: true, count: 0 });
  expect((await rowById(id)).invalidatedAt).not.toBeNull();
});

test("a signature invalidated during its verification does not count, in either order", async () => {
  const letter = await aCampaign();
  const { id: steward } = await aMember(letter, "steward");
  for (let n = 0; n < 20; n += 1) {
    const { id, token } = await aSignature(letter);
    await Promise.all([verifySignature(token), invalidateChosen(steward, { slug: letter.slug, ids: [id], reason })]);
    expect((await rowById(id)).counted).toBe(false);
  }
  await expectExactCounts();
});

test("a selection needs a reason to invalidate, and none to restore", () => {
  const id = "00000000-0000-7000-8000-00000000000a";
  const sent = {
    slug: "a",
    back: "state=counted",
    intent: "invalidate",
    reason,
    [boxOf(id)]: "yes",
    "chosen-x": "yes",
  };
  expect(Selection.parse(sent)).toEqual({ slug: "a", back: "state=counted", intent: "invalidate", ids: [id], reason });
  expect(Selection.safeParse({ ...sent, reason: " " }).error?.issues).toMatchObject([
    { path: ["reason"], message: "required" },
  ]);
  expect(Selection.safeParse({ ...sent, reason: "", intent: "restore" }).data).toMatchObject({ ids: [id] });
  expect(Selection.safeParse({ slug: "a", intent: "restore" }).error?.issues).toMatchObject([
    { message: "nothing_chosen" },
  ]);
});
