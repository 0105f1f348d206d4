import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { Filter } from "../signatories/filter.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, aVerified, type TestCampaign } from "../testing/makers.ts";
import { aMember } from "../testing/organizers.ts";
import { beginRuling } from "./begin.ts";
import { undoRuling } from "./change.ts";
import { findRuling, listRulings } from "./list.ts";
import { ruleOut } from "./rule.ts";
import { advanceRuling } from "./work.ts";

beforeEach(emptyDatabase);

const reason = "A script";
const filter = Filter.parse({ domain: "bots.example" });

/** Signatures of bots and of people, by turns, and a steward. */
async function aFlood(size: number) {
  const letter = await aCampaign();
  const { id: steward } = await aMember(letter, "steward");
  const bots: string[] = [];
  for (let n = 0; n < size; n += 1) {
    bots.push((await aVerified(letter, { email: `bot-${n}@bots.example` })).id);
    await aVerified(letter);
  }
  return { letter, steward, bots, slug: letter.slug };
}

async function begin(steward: string, { slug }: Pick<TestCampaign, "slug">, sought = filter): Promise<number> {
  const begun = await beginRuling(steward, { slug, filter: sought, reason });
  if (!begun.ok) throw new Error(begun.error);
  return begun.ruling;
}

/** Lets the worker go on, a few rows at a time, for some steps or to the end. */
async function work(steps = 1_000): Promise<void> {
  for (let step = 0; step < steps && (await advanceRuling(new Date(), 3)); step += 1);
}

const ruledOut = () => db().signature.count({ where: { invalidatedAt: { not: null } } });

test("a form that is sent twice begins one ruling, also at once, and after the first has ruled all of them out", async () => {
  const { letter, steward, slug } = await aFlood(3);
  const once = crypto.randomUUID();
  const send = () => beginRuling(steward, { slug, filter, reason, once });
  const sent = await Promise.all([send(), send(), send()]);
  expect(sent.filter(({ ok }) => ok)).toHaveLength(1);
  await work();
  expect(await send()).toEqual({ ok: false, error: "done_already" });
  expect(await db().ruling.count()).toBe(1);
  const { id } = await aVerified(letter);
  const chosen = { slug, ids: [id], reason, once: crypto.randomUUID() };
  const both = await Promise.all([ruleOut(steward, chosen), ruleOut(steward, chosen)]);
  expect(both.map((one) => (one.ok ? "ruled out" : one.error)).toSorted()).toEqual(["done_already", "ruled out"]);
});

test("a ruling that nobody understands any more fails, says so, rules nobody out, and lets the next one go on", async () => {
  const { letter, steward, slug } = await aFlood(4);
  const unknown = [];
  for (const criteria of [{ country: "XX" }, { shoeSize: "44", domain: "bots.example" }, {}]) {
    const ruling = await begin(steward, letter);
    await db().ruling.update({ where: { id: ruling }, data: { criteria } });
    unknown.push(ruling);
  }
  const next = await begin(steward, letter, Filter.parse({ domain: "bots.example", state: "counted" }));
  await work();
  expect(await ruledOut()).toBe(4);
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
