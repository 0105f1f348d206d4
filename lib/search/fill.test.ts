import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { eraseSignature } from "../signatures/erase.ts";
import { listSignature } from "../signatures/own.ts";
import { aConnection, emptyDatabase } from "../testing/database.ts";
import { aCampaign, after, aSignature, aVerified, DAY, rowById } from "../testing/makers.ts";
import { verifySignature } from "../verification/verify.ts";
import { fillTerms } from "./fill.ts";

beforeEach(emptyDatabase);
const psql = await aConnection();

test("signatures without terms get the terms that signing gives", async () => {
  const letter = await aCampaign();
  const fields = { name: "Ana Pérez", affiliation: "UNAM", country: "MX", source: "bo", comment: "Sí", listed: false };
  const made = [await aVerified(letter, fields), await aSignature(letter)];
  await eraseSignature((await aVerified(letter)).id);
  const termsNow = () => Promise.all(made.map(async ({ id }) => (await rowById(id)).terms));
  const before = await termsNow();
  await psql.query("UPDATE signatures SET terms = '{}'");
  expect(await fillTerms()).toBe(2);
  expect(await termsNow()).toEqual(before);
  expect(await fillTerms()).toBe(0);
});

test("listing or hiding the name gives the terms that signing that way gives", async () => {
  const letter = await aCampaign();
  const at = new Date("2026-06-01T23:59:59.999Z");
  const { id } = await aVerified(letter, { listed: true, at });
  const { terms } = await rowById(id);
  await listSignature(id, false);
  const changed = await rowById(id);
  await db().signature.update({ where: { id }, data: { terms: [] } });
  await fillTerms();
  expect((await rowById(id)).terms).toEqual(changed.terms);
  expect(changed.terms).not.toEqual(terms);
  await listSignature(id, true);
  expect((await rowById(id)).terms).toEqual(terms);
});

test("verified pending words are found by their own terms on the day of the first signing", async () => {
  const letter = await aCampaign();
  const at = new Date();
  const [first, once] = [
    await aSignature(letter, { name: "Ana", source: "bo", at }),
    await aSignature(letter, { name: "Eva", source: "bo", at }),
  ];
  const { token } = await aSignature(letter, { email: first.email, name: "Eva", at: after(at, 2 * DAY) });
  await verifySignature(token, after(at, 2 * DAY));
  await fillTerms();
  expect((await rowById(first.id)).terms).toEqual((await rowById(once.id)).terms);
});
