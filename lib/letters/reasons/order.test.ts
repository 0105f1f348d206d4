import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { db } from "../../db.ts";
import { emptyDatabase } from "../../testing/database.ts";
import { aCampaign } from "../../testing/makers.ts";
import { aMember } from "../../testing/organizers.ts";
import { aReason, aReasonInput, titlesOf } from "../../testing/reasons.ts";
import { addReason } from "./add.ts";
import { moveReason, removeReason } from "./order.ts";

const ROUNDS = 30;

beforeEach(emptyDatabase);

async function aCase(titles = "abcde") {
  const campaign = await aCampaign();
  const ids = new Map<string, number>();
  for (const title of titles) ids.set(title, (await aReason(campaign, { title })).id);
  const editor = await aMember(campaign, "editor");
  const idOf = (title: string) => ids.get(title) ?? 0;
  const orderNow = async () => (await titlesOf(campaign)).map(([, title]) => title).join("");
  return { campaign, slug: campaign.slug, editor, idOf, orderNow };
}

/** Numbers are 1 … n, with no negative ones left over. */
async function expectNumbers(campaign: { id: number }) {
  const numbers = (await titlesOf(campaign)).map(([number]) => number);
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
}

test("a reason moves up and down, and the others keep their order", async () => {
  const { slug, editor, idOf, orderNow } = await aCase();
  const move = (title: string, from: number, step: "up" | "down") =>
    moveReason(editor.id, { slug, id: idOf(title), from, step });
  expect(await move("c", 3, "up")).toEqual({ ok: true, number: 2 });
  expect(await orderNow()).toBe("acbde");
  expect(await move("d", 4, "down")).toEqual({ ok: true, number: 5 });
  expect(await orderNow()).toBe("acbed");
});

test("the first reason cannot move up, nor the last down", async () => {
  const { slug, editor, idOf, orderNow } = await aCase("ab");
  expect(await moveReason(editor.id, { slug, id: idOf("a"), from: 1, step: "up" })).toEqual({ ok: true, number: 1 });
  expect(await moveReason(editor.id, { slug, id: idOf("b"), from: 2, step: "down" })).toEqual({ ok: true, number: 2 });
  expect(await orderNow()).toBe("ab");
  expect(await db().auditEvent.count()).toBe(0);
});

test("a move is neither repeated nor applied to a reason that has moved since", async () => {
  const { slug, editor, idOf, orderNow } = await aCase();
  const up = { slug, id: idOf("d"), from: 4, step: "up" } as const;
  for (const _ of [1, 2]) expect(await moveReason(editor.id, up)).toEqual({ ok: true, number: 3 });
  expect(await orderNow()).toBe("abdce");
  const stale = { slug, id: idOf("d"), from: 5, step: "down" } as const;
  expect(await moveReason(editor.id, stale)).toEqual({ ok: false, error: "moved_meanwhile" });
  expect(await orderNow()).toBe("abdce");
});

test("removing a reason renumbers those after it", async () => {
  const { campaign, slug, editor, idOf, orderNow } = await aCase();
  expect(await removeReason(editor.id, { slug, id: idOf("b") })).toEqual({ ok: true });
  expect(await orderNow()).toBe("acde");
  await expectNumbers(campaign);
  expect(await removeReason(editor.id, { slug, id: idOf("b") })).toEqual({ ok: false, error: "reason_gone" });
  expect(await moveReason(editor.id, { slug, id: idOf("b"), from: 2, step: "up" })).toMatchObject({ ok: false });
  expect(await db().reasonText.count()).toBe(4);
});

test("many concurrent copies of one move are applied and recorded once", async () => {
  const { campaign, slug, editor, idOf, orderNow } = await aCase();
  const up = { slug, id: idOf("e"), from: 5, step: "up" } as const;
  await Promise.all(Array.from({ length: 8 }, () => moveReason(editor.id, up)));
  expect(await orderNow()).toBe("abced");
  expect(await db().auditEvent.count()).toBe(1);
  await expectNumbers(campaign);
});

test("concurrent moves, additions and removals keep numbers 1 to n without gaps", async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    await emptyDatabase();
    const { campaign, slug, editor, idOf, orderNow } = await aCase();
    const owner = await aMember(campaign, "owner");
    const outcomes = await Promise.all([
      moveReason(editor.id, { slug, id: idOf("e"), from: 5, step: "up" }),
      removeReason(owner.id, { slug, id: idOf("b") }),
      moveReason(owner.id, { slug, id: idOf("a"), from: 1, step: "down" }),
      addReason(editor.id, aReasonInput(campaign, { title: "f" })),
      moveReason(owner.id, { slug, id: idOf("c"), from: 3, step: "up" }),
      addReason(owner.id, aReasonInput(campaign, { title: "g" })),
      removeReason(editor.id, { slug, id: idOf("d") }),
    ]);
    await expectNumbers(campaign);
    expect([...(await orderNow())].toSorted().join("")).toBe("acefg");
    for (const outcome of outcomes) if (!outcome.ok) expect(outcome.error).toBe("moved_meanwhile");
  }
});

test("resubmitting the form adds one reason", async () => {
  const { campaign, slug, editor } = await aCase("a");
  const once = randomUUID();
  const input = aReasonInput({ slug }, { title: "b" });
  const outcomes = await Promise.all([1, 2, 3].map(() => addReason(editor.id, input, { once })));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await addReason(editor.id, input, { once })).toEqual({ ok: false, error: "done_already" });
  expect((await titlesOf(campaign)).map(([, title]) => title)).toEqual(["a", "b"]);
});
