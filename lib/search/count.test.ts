import { expect, test } from "vitest";
import { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";
import { aCrowd } from "../testing/crowd.ts";
import { countMatching } from "./count.ts";
import { Filter } from "./filter.ts";
import { search } from "./search.ts";
import { EFFORT } from "./walk.ts";

const now = new Date("2026-06-01T12:00:00Z");
const letter = await aCrowd(90, now);
const FILTERS = [
  {},
  { name: "ana" },
  { country: "AR" },
  { name: "ana", country: "AR", listed: "yes" },
  { domain: "gmail.com" },
  { state: "counted" },
  { state: "invalidated" },
  { version: "2", comment: "yes" },
  { from: "2026-05-20", until: "2026-05-25" },
  { source: "nobody" },
];
const count = (sought: object, effort = EFFORT, also?: Prisma.Sql) =>
  countMatching({ campaignId: letter.id, filter: Filter.parse(sought), effort }, also, now);

test("the count equals the matches, or is a lower bound", async () => {
  for (const sought of FILTERS) {
    const { rows } = await search({ campaignId: letter.id, filter: Filter.parse(sought), take: 1_000 }, now);
    const all = { count: rows.length, isAll: true };
    expect(await count(sought), JSON.stringify(sought)).toEqual(all);
    expect(await count(sought, { ...EFFORT, last: 7 }), JSON.stringify(sought)).toSatisfy(
      (counted) => counted.count <= rows.length && (!counted.isAll || counted.count === rows.length),
    );
  }
});

test("rare matches are counted exactly by index, without walking the others", async () => {
  const little = { ...EFFORT, last: 5 };
  expect(await count({ name: "ana", country: "AR" }, little)).toMatchObject({ isAll: true });
  expect(await count({ name: "ana" }, { ...little, words: 10 })).toEqual({ count: expect.any(Number), isAll: false });
  expect(await count({ state: "counted" }, little)).toMatchObject({ isAll: false });
});

test("additional conditions apply to the count", async () => {
  const also = Prisma.sql`listed AND hidden_at IS NULL`;
  const where = { campaignId: letter.id, counted: true, listed: true, hiddenAt: null };
  const expected = { count: await db().signature.count({ where }), isAll: true };
  expect(await count({ state: "counted" }, EFFORT, also)).toEqual(expected);
});
