import { beforeEach, expect, test } from "vitest";
import { countByCountry } from "../counters/history.ts";
import { db } from "../db.ts";
import { Filter } from "../search/filter.ts";
import { search } from "../search/search.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, aVerified, rowById, type TestCampaign } from "../testing/makers.ts";
import { expectExactCounts } from "../testing/truth.ts";
import { correctSignature } from "./correct.ts";
import { eraseSignature } from "./erase.ts";
import { Correction } from "./schema.ts";

beforeEach(emptyDatabase);

const said = { name: "Ana Kamara", country: "SL", affiliation: "Library", title: "Reader", comment: "Enough." };

/** Who is found by these filters. */
async function found(letter: TestCampaign, filter: Partial<Filter>): Promise<(string | null)[]> {
  const { rows } = await search({ campaignId: letter.id, filter: Filter.parse(filter), take: 10 });
  return rows.map(({ name }) => name);
}

test("a signatory corrects what they said: it is found by the new words, not by the old, and counts for its country", async () => {
  const letter = await aCampaign();
  const { id } = await aVerified(letter, { ...said, listed: true });
  await correctSignature(id, { name: "Anna Kamara", country: "GN", affiliation: "Archive" });
  expect(await rowById(id)).toMatchObject({ name: "Anna Kamara", country: "GN", affiliation: "Archive", title: null });
  expect(await found(letter, { name: "anna", affiliation: "archive", country: "GN", listed: "yes" })).toHaveLength(1);
  for (const gone of [{ name: "Ana" }, { affiliation: "library" }, { country: "SL" }] satisfies Partial<Filter>[])
    expect(await found(letter, gone)).toEqual([]);
  expect((await countByCountry(letter.id)).filter(({ count }) => count !== 0)).toEqual([{ country: "GN", count: 1 }]);
  await expectExactCounts();
});

test("words that are changed wait to be read again; the same words stay as they were judged", async () => {
  const { id } = await aVerified(await aCampaign(), said);
  const commentApprovedAt = new Date("2026-05-01T00:00:00Z");
  await db().signature.update({ where: { id }, data: { commentApprovedAt } });
  await correctSignature(id, Correction.parse({ ...said, title: "" }));
  expect(await rowById(id)).toMatchObject({ title: null, commentApprovedAt });
  await correctSignature(id, Correction.parse({ ...said, comment: "Enough, enough." }));
  expect(await rowById(id)).toMatchObject({ comment: "Enough, enough.", commentApprovedAt: null });
});

test("who stands first does so by their name: under another one they stand among the others", async () => {
  const letter = await aCampaign();
  const { id } = await aVerified(letter, said);
  await db().prominent.create({ data: { campaignId: letter.id, signatureId: id, position: 1 } });
  await correctSignature(id, { ...said, affiliation: "Archive" });
  expect(await db().prominent.count()).toBe(1);
  await correctSignature(id, { ...said, name: "The Secretary General" });
  expect(await db().prominent.count()).toBe(0);
});

test("corrections that come at once leave terms and fields of one of them", async () => {
  const letter = await aCampaign();
  const { id } = await aVerified(letter, said);
  const names = Array.from({ length: 12 }, (_, n) => `Ana${"abcdefghijkl"[n]} Kamara`);
  await Promise.all(names.map((name) => correctSignature(id, { ...said, name })));
  const left = (await rowById(id)).name;
  for (const name of names) expect(await found(letter, { name })).toEqual(name === left ? [left] : []);
});

test("what is erased stays erased", async () => {
  const { id } = await aVerified(await aCampaign(), said);
  await eraseSignature(id);
  await correctSignature(id, said);
  expect(await rowById(id)).toMatchObject({ name: null, comment: null, terms: [] });
});
