import { expect, test } from "vitest";
import { db } from "../db.ts";
import { fillTerms } from "../search/fill.ts";
import { Filter } from "../search/filter.ts";
import { search } from "../search/search.ts";
import { aCampaign, anInput, aSignature, aVerified, rowById, setsOf } from "../testing/makers.ts";
import { verifySignature } from "../verification/verify.ts";
import { correctSignature } from "./correct.ts";
import { DETAIL_KEYS, mapKeys, pickDetails, SEARCHED } from "./details.ts";
import { eraseSignature } from "./erase.ts";
import { listSignatures } from "./list.ts";
import { Correction } from "./schema.ts";
import { withdrawSignature } from "./withdraw.ts";

const detailsOf = (word: string, country: string) =>
  mapKeys(DETAIL_KEYS, (key) => (key === "country" ? country : `${word} ${key}`));
const FIRST = detailsOf("first", "AR");
const OTHER = detailsOf("other", "MX");

test("every detail is stored, corrected and erased", async () => {
  const { id } = await aVerified(await aCampaign(), FIRST);
  expect(pickDetails(await rowById(id))).toEqual(FIRST);
  await correctSignature(id, Correction.parse({ name: "Ana", ...OTHER }));
  expect(pickDetails(await rowById(id))).toEqual(OTHER);
  await eraseSignature(id);
  expect(pickDetails(await rowById(id))).toEqual(mapKeys(DETAIL_KEYS, () => null));
});

test("PostgreSQL refuses an erased signature that keeps a detail", async () => {
  const [check] = await db().$queryRaw<{ definition: string }[]>`
    SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conname = 'erased_is_empty'`;
  const [, columns = ""] = /num_nonnulls\(([^)]+)\)/.exec(check?.definition ?? "") ?? [];
  expect(columns.split(", ")).toEqual(expect.arrayContaining(DETAIL_KEYS));
});

test("every detail of pending words replaces the earlier one when they are verified", async () => {
  const letter = await aCampaign();
  const { id, email } = await aVerified(letter, FIRST);
  await withdrawSignature(id);
  const { token } = await aSignature(letter, anInput({ email, ...OTHER }));
  expect(pickDetails(await rowById(id))).toEqual(FIRST);
  expect((await setsOf(id)).map(pickDetails)).toEqual([OTHER]);
  expect(await verifySignature(token)).toMatchObject({ ok: true, first: true });
  expect(pickDetails(await rowById(id))).toEqual(OTHER);
});

test("every detail is public once the comment is approved", async () => {
  const letter = await aCampaign();
  const { id } = await aVerified(letter, { ...FIRST, listed: true });
  const read = async () => (await listSignatures(letter.id, {})).signatures.map(pickDetails);
  expect(await read()).toEqual([{ ...FIRST, comment: null }]);
  await db().signature.update({ where: { id }, data: { commentApprovedAt: new Date() } });
  expect(await read()).toEqual([FIRST]);
});

test("a signature is found by each searched detail, also after its terms were filled again", async () => {
  const letter = await aCampaign();
  const { id } = await aVerified(letter, FIRST);
  for (const key of SEARCHED) {
    const find = async (text: string) =>
      (await search({ campaignId: letter.id, filter: Filter.parse({ [key]: text }), take: 2 })).rows.length;
    expect([await find(`first ${key}`), await find("other")]).toEqual([1, 0]);
    await db().signature.update({ where: { id }, data: { terms: [] } });
    await fillTerms();
    expect(await find(`first ${key}`)).toBe(1);
  }
});
