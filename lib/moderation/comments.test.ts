import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { correctSignature } from "../signatures/correct.ts";
import { listSignatures } from "../signatures/list.ts";
import { withdrawSignature } from "../signatures/withdraw.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, after, aSignature, aVerified, rowById, type TestCampaign } from "../testing/makers.ts";
import { aMember, anInvited, anOrganizer } from "../testing/organizers.ts";
import { countUndecided, listWaiting } from "./comment-queue.ts";
import { decideComment, seenOf } from "./decide-comment.ts";

beforeEach(emptyDatabase);

const now = new Date("2026-06-01T10:00:00Z");

async function decide(who: string, { slug }: TestCampaign, id: string, approved: boolean) {
  const seen = seenOf((await rowById(id)).comment ?? "");
  return decideComment(who, { slug, id, seen, approved });
}

async function waitingOf(who: string, { slug }: TestCampaign): Promise<string[]> {
  const queue = await listWaiting(who, slug);
  if (!queue.ok) throw new Error(queue.error);
  expect(queue.count).toBe(queue.comments.length);
  return queue.comments.map(({ comment }) => comment);
}

test("comments of counted signatures wait, oldest first; only approved ones are public", async () => {
  const letter = await aCampaign();
  const { id: steward } = await aMember(letter, "steward");
  const one = await aVerified(letter, { comment: "One", at: now });
  const two = await aVerified(letter, { comment: "Two", at: after(now, 1) });
  await aVerified(letter, { comment: "Three", at: after(now, 2) });
  await aVerified(letter);
  await aSignature(letter, { comment: "Unverified" });
  expect(await waitingOf(steward, letter)).toEqual(["One", "Two", "Three"]);
  for (const _ of [1, 2]) expect(await decide(steward, letter, one.id, true)).toEqual({ ok: true });
  expect(await decide(steward, letter, two.id, false)).toEqual({ ok: true });
  expect(await waitingOf(steward, letter)).toEqual(["Three"]);
  const publicly = async () => (await listSignatures(letter.id, {})).signatures.flatMap(({ comment }) => comment ?? []);
  expect(await publicly()).toEqual(["One"]);
  await decide(steward, letter, one.id, false);
  await decide(steward, letter, two.id, true);
  expect(await publicly()).toEqual(["Two"]);
  const acts = (await db().auditEvent.findMany({ orderBy: { id: "asc" } })).map(({ act }) => act);
  expect(acts).toEqual(["comment_approved", "comment_refused", "comment_refused", "comment_approved"]);
});

test("signing again brings an undecided comment and drops the previous approval", async () => {
  const letter = await aCampaign();
  const { id: steward } = await aMember(letter, "steward");
  const { id, email } = await aVerified(letter, { comment: "Nice", at: now });
  await decide(steward, letter, id, true);
  await withdrawSignature(id);
  await aVerified(letter, { email, comment: "Nasty", at: after(now, 5) });
  expect(await rowById(id)).toMatchObject({ comment: "Nasty", commentApprovedAt: null });
  const late = { slug: letter.slug, id, seen: seenOf("Nice"), approved: true };
  expect(await decideComment(steward, late)).toEqual({ ok: false, error: "comment_gone" });
});

test("a comment edited before or during approval is published only as it was read", async () => {
  const letter = await aCampaign();
  const { id: steward } = await aMember(letter, "steward");
  const { id, input } = await aVerified(letter, { comment: "Nice" });
  const approve = () => decideComment(steward, { slug: letter.slug, id, seen: seenOf("Nice"), approved: true });
  await correctSignature(id, { ...input, comment: "Nasty" });
  expect(await approve()).toEqual({ ok: false, error: "comment_gone" });
  for (let n = 0; n < 20; n += 1) {
    await correctSignature(id, { ...input, comment: "Nice" });
    await Promise.all([approve(), correctSignature(id, { ...input, comment: "Nasty" })]);
    expect(await rowById(id)).toMatchObject({ comment: "Nasty", commentApprovedAt: null });
  }
});

test("undecided comments and those of uncounted signatures do not hide later ones", async () => {
  const letter = await aCampaign();
  const { id: steward } = await aMember(letter, "steward");
  for (let n = 0; n < 30; n += 1) await aSignature(letter, { comment: "Unverified", at: after(now, n) });
  for (let n = 30; n < 75; n += 1) await aVerified(letter, { comment: `${n}`, at: after(now, n) });
  const read = async (walk?: number) => {
    const pages: number[] = [];
    const words: string[] = [];
    for (let after: string | undefined, isLast = false; !isLast; isLast = after === undefined) {
      const page = await listWaiting(steward, letter.slug, after, walk);
      if (!page.ok) throw new Error(page.error);
      pages.push(page.comments.length);
      words.push(...page.comments.map(({ comment }) => comment));
      after = page.next;
    }
    expect(words).toEqual(Array.from({ length: 45 }, (_, n) => `${n + 30}`));
    return pages;
  };
  expect(await countUndecided(letter.id)).toBe(45);
  expect(await read()).toEqual([20, 20, 5]);
  expect(await read(25)).toEqual([0, 20, 20, 5]);
  expect(await listWaiting(steward, letter.slug, undefined, 25)).toMatchObject({ count: 0, isAll: false });
  const { id: last = "" } = (await db().signature.findFirst({ where: { createdAt: after(now, 29) } })) ?? {};
  expect(await listWaiting(steward, letter.slug, last, 25)).toMatchObject({ count: 20, isAll: false });
  expect(await listWaiting(steward, letter.slug, undefined, 75)).toMatchObject({ count: 45, isAll: false });
  expect(await listWaiting(steward, letter.slug, undefined, 76)).toMatchObject({ count: 45, isAll: true });
});

test("only stewards and owners read the queue or decide, in their own campaign", async () => {
  const [letter, other] = [await aCampaign(), await aCampaign()];
  const { id } = await aVerified(letter, { comment: "One" });
  const { id: stranger } = await aMember(other, "owner");
  for (const [who, error] of [
    [(await aMember(letter, "editor")).id, "forbidden"],
    [stranger, "unknown_campaign"],
    [(await anInvited(letter, "owner")).id, "unknown_campaign"],
    [(await anOrganizer()).id, "unknown_campaign"],
  ] as const) {
    expect(await listWaiting(who, letter.slug)).toEqual({ ok: false, error });
    expect(await decide(who, letter, id, true)).toEqual({ ok: false, error });
  }
  expect(await decide(stranger, other, id, true)).toEqual({ ok: false, error: "comment_gone" });
  expect(await rowById(id)).toMatchObject({ commentApprovedAt: null });
});
