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

const fields = { name: "Ana Kamara", country: "SL", affiliation: "Library", title: "Reader", comment: "Enough." };

/** The names that a filter finds. */
async function found(letter: TestCampaign, filter: Partial<Filter>): Promise<(string | null)[]> {
  const { rows } = await search({ campaignId: letter.id, filter: Filter.parse(filter), take: 10 });
  return rows.map(({ name }) => name);
}

test("a corrected signature is found by its new words only, and counts for its new country", async () => {
  const letter = await aCampaign();
  const { id } = await aVerified(letter, { ...fields, listed: true });
  await correctSignature(id, { name: "Anna Kamara", country: "GN", affiliation: "Archive" });
  expect(await rowById(id)).toMatchObject({ name: "Anna Kamara", country: "GN", affiliation: "Archive", title: null });
  expect(await found(letter, { name: "anna", affiliation: "archive", country: "GN", listed: "yes" })).toHaveLength(1);
  for (const gone of [{ name: "Ana" }, { affiliation: "library" }, { country: "SL" }] satisfies Partial<Filter>[])
    expect(await found(letter, gone)).toEqual([]);
  expect((await countByCountry(letter.id)).filter(({ count }) => count !== 0)).toEqual([{ country: "GN", count: 1 }]);
  await expectExactCounts();
});

test("a changed comment waits for approval again; an unchanged one keeps its decision", async () => {
  const { id } = await aVerified(await aCampaign(), fields);
  const commentApprovedAt = new Date("2026-05-01T00:00:00Z");
  await db().signature.update({ where: { id }, data: { commentApprovedAt } });
  await correctSignature(id, Correction.parse({ ...fields, title: "" }));
  expect(await rowById(id)).toMatchObject({ title: null, commentApprovedAt });
  await correctSignature(id, Correction.parse({ ...fields, comment: "Enough, enough." }));
  expect(await rowById(id)).toMatchObject({ comment: "Enough, enough.", commentApprovedAt: null });
});

test("a prominent signatory loses the place by changing the name, and only then", async () => {
  const letter = await aCampaign();
  const { id } = await aVerified(letter, fields);
  await db().prominent.create({ data: { campaignId: letter.id, signatureId: id, position: 1 } });
  await correctSignature(id, { ...fields, affiliation: "Archive" });
  expect(await db().prominent.count()).toBe(1);
  await correctSignature(id, { ...fields, name: "The Secretary General" });
  expect(await db().prominent.count()).toBe(0);
});

test("concurrent corrections leave terms and fields of the same one", async () => {
  const letter = await aCampaign();
  const { id } = await aVerified(letter, fields);
  const names = Array.from({ length: 12 }, (_, n) => `Ana${"abcdefghijkl"[n]} Kamara`);
  await Promise.all(names.map((name) => correctSignature(id, { ...fields, name })));
  const left = (await rowById(id)).name;
  for (const name of names) expect(await found(letter, { name })).toEqual(name === left ? [left] : []);
});

test("a correction does not restore an erased signature", async () => {
  const { id } = await aVerified(await aCampaign(), fields);
  await eraseSignature(id);
  await correctSignature(id, fields);
  expect(await rowById(id)).toMatchObject({ name: null, comment: null, terms: [] });
});
