import { text } from "node:stream/consumers";
import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { Filter } from "../search/filter.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, aSignature, aVerified } from "../testing/makers.ts";
import { aMember, anOrganizer } from "../testing/organizers.ts";
import { estimateExports } from "./estimate.ts";
import { listExports } from "./list.ts";
import { ExportInput } from "./schema.ts";
import { startExport } from "./start.ts";
import { totalExports } from "./total.ts";

beforeEach(emptyDatabase);

/** Signatures that differ only in what they may be exported for; all but one from Bolivia. */
async function aMixed() {
  const campaign = await aCampaign();
  const of = { country: "BO", affiliation: "Casa O’Higgins; \\N", source: "radio" };
  await aVerified(campaign, { name: "Listed", listed: true, updates: false, ...of });
  await aVerified(campaign, { name: "News", listed: false, updates: true, ...of });
  await aVerified(campaign, { name: "Both", listed: true, updates: true, ...of });
  const hidden = await aVerified(campaign, { name: "Hidden", listed: true, updates: false, ...of });
  await db().signature.update({ where: { id: hidden.id }, data: { hiddenAt: new Date() } });
  await aSignature(campaign, { name: "Unverified", listed: true, updates: true, ...of });
  await aVerified(campaign, { name: "Elsewhere", listed: true, updates: true, country: "PE" });
  const owner = await aMember(campaign, "owner");
  const take = async (fields: object) => {
    const input = ExportInput.parse({ purpose: "A part", columns: "name", format: "jsonl", ...fields });
    const outcome = await startExport({ organizerId: owner.id, locale: "en" }, campaign.slug, input);
    if (!outcome.ok) throw new Error(outcome.error);
    const lines = (await text(outcome.file)).trim().split("\n").filter(Boolean);
    return lines.map((line): string => JSON.parse(line).name);
  };
  return { campaign, owner, take };
}

const PARTS: [fields: object, delivery: string[], contacts: string[]][] = [
  [{}, ["Listed", "Both", "Elsewhere"], ["News", "Both", "Elsewhere"]],
  [{ country: "BO" }, ["Listed", "Both"], ["News", "Both"]],
  [{ name: "elsewhere" }, ["Elsewhere"], ["Elsewhere"]],
  [{ affiliation: "o’higgins casa", source: "radio", version: 1, locale: "en" }, ["Listed", "Both"], ["News", "Both"]],
  [{ domain: "example.org", state: "counted", country: "PE" }, ["Elsewhere"], ["Elsewhere"]],
  [{ from: "1999-01-01", until: "1999-01-02" }, [], []],
  [{ listed: "no" }, [], ["News"]],
  [{ state: "unverified" }, [], []],
  [{ state: "hidden" }, [], []],
  [{ name: "’);--" }, [], []],
];

for (const [fields, delivery, contacts] of PARTS)
  test(`filter ${JSON.stringify(fields)}: each list has only permitted rows, as many as estimated`, async () => {
    const { campaign, owner, take } = await aMixed();
    expect(await take(fields)).toEqual(delivery);
    expect(await take({ kind: "contacts", ...fields })).toEqual(contacts);
    expect(await estimateExports(owner.id, campaign.slug, Filter.parse(fields))).toEqual({
      ok: true,
      delivery: { count: delivery.length, isAll: true },
      contacts: { count: contacts.length, isAll: true },
    });
  });

test("the ledger keeps the parsed filter, and the public sees one export, however small", async () => {
  const { campaign, owner, take } = await aMixed();
  await take({ country: "BO", version: "1", name: " " });
  await take({ name: "Nobody" });
  await take({});
  const rows = await db().export.findMany({ orderBy: { id: "asc" }, select: { filter: true, rows: true } });
  expect(rows).toEqual([
    { filter: { country: "BO", version: "1" }, rows: 2n },
    { filter: { name: "Nobody" }, rows: 0n },
    { filter: {}, rows: 3n },
  ]);
  expect(await listExports(owner.id, campaign.slug)).toMatchObject({
    exports: [{ filter: undefined }, { filter: { name: "Nobody" } }, { filter: { country: "BO", version: 1 } }],
  });
  expect(await totalExports(campaign.id)).toMatchObject({ contacts: 0, delivery: 3 });
});

test("headers and country names are in the reader's language", async () => {
  const { campaign, owner } = await aMixed();
  for (const [language, first] of [
    ["fr", "Nom,Pays\r\nListed,Bolivie"],
    ["pt", "Nome,País\r\nListed,Bolívia"],
    ["es", "Nombre,País\r\nListed,Bolivia"],
    ["en", "Name,Country\r\nListed,Bolivia"],
  ]) {
    const input = ExportInput.parse({ purpose: "A part", columns: "name,countryName", language });
    const outcome = await startExport({ organizerId: owner.id, locale: "es" }, campaign.slug, input);
    if (!outcome.ok) throw new Error(outcome.error);
    expect(await text(outcome.file)).toContain(first);
  }
});

test("only stewards and owners see the estimate", async () => {
  const { campaign } = await aMixed();
  const ask = (who: { id: string }) => estimateExports(who.id, campaign.slug, {});
  expect(await ask(await aMember(campaign, "editor"))).toEqual({ ok: false, error: "forbidden" });
  expect(await ask(await anOrganizer())).toEqual({ ok: false, error: "unknown_campaign" });
  expect(await ask(await aMember(campaign, "steward"))).toMatchObject({ ok: true });
});
