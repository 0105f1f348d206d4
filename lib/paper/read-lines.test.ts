import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, aSignature, aVerified } from "../testing/makers.ts";
import { aMember } from "../testing/organizers.ts";
import { aChecking, allOf, anImport, anUpload, aTable, paperRow, work } from "../testing/paper.ts";
import { checkFile } from "./check.ts";
import { listFaults, openFaults, PAGE_FAULTS } from "./faults.ts";
import type { Mapping } from "./map.ts";
import { advancePaper } from "./work.ts";

beforeEach(emptyDatabase);

async function aSteward() {
  const letter = await aCampaign();
  const { id: steward } = await aMember(letter, "steward");
  return { letter, steward, slug: letter.slug };
}

async function faultsOf(steward: string, slug: string, id: string) {
  const found = await listFaults(steward, { slug, id });
  if (!found.ok) throw new Error(found.error);
  return found.faults;
}

test("a dry run imports nothing and reports every bad line with its errors", async () => {
  const { letter, steward, slug } = await aSteward();
  const file = 'name,country\nAna,AR\n,BO\nLuis,Atlantis\n"Eva\nMaría",CL\n"Open,PE\nSol,PE,more\n\nMeena மீனா,IN\n';
  const id = await aChecking(steward, letter, file);
  await work({ atOnce: 2 });
  expect(await paperRow(id)).toMatchObject({ state: "checked", rows: 7, good: 2, bad: 5, repeats: 0, imported: 0 });
  const own = { sameAs: null };
  expect(await faultsOf(steward, slug, id)).toEqual([
    { ...own, line: 3, field: "name", code: "required", column: 1 },
    { ...own, line: 4, field: "country", code: "unknown_country", column: 2 },
    { line: 5, field: "lines", code: "spans_lines", column: null, sameAs: 6 },
    { ...own, line: 5, field: "name", code: "forbidden_characters", column: 1 },
    { ...own, line: 7, field: "", code: "open_quote", column: null },
    { ...own, line: 8, field: "", code: "too_many_cells", column: null },
  ]);
  const lines = await db().paperLine.findMany({ orderBy: { line: "asc" }, select: { line: true, name: true } });
  expect(lines).toEqual([
    { line: 2, name: "Ana" },
    { line: 10, name: "Meena மீனா" },
  ]);
  expect(await db().paperSignature.count()).toBe(0);
});

test("repeats are reported with the line they repeat, in the file or in an earlier import", async () => {
  const { letter, steward, slug } = await aSteward();
  await anImport(steward, letter, "name,country\nEarlier One,AR\n");
  const other = await aCampaign();
  await anImport((await aMember(other, "owner")).id, other, aTable(1, "Elsewhere"));
  const people = [
    "Ana,AR",
    "Luis,AR",
    "ANA,Argentina",
    "Earlier  one,AR",
    "Elsewhere 0,AR",
    "Ana,BO",
    "ana,AR",
    "Luis,AR",
  ];
  const id = await aChecking(steward, letter, `name,country\n${people.join("\n")}`);
  await work({ atOnce: 2 });
  expect(await paperRow(id)).toMatchObject({ good: 8, bad: 0, repeats: 4 });
  expect((await faultsOf(steward, slug, id)).map(({ line, code, sameAs }) => [line, code, sameAs])).toEqual([
    [4, "repeats_line", 2],
    [5, "repeats_earlier", null],
    [8, "repeats_line", 2],
    [9, "repeats_line", 3],
  ]);
});

test("possible duplicates of counted signatures are reported only as a number", async () => {
  const { letter, steward, slug } = await aSteward();
  await aVerified(letter, { name: "Ana Pérez", country: "AR" });
  await aVerified(letter, { name: "Luis", listed: false });
  await aSignature(letter, { name: "Unverified", country: "AR" });
  await aVerified(await aCampaign(), { name: "Elsewhere", country: "AR" });
  const file = "name,country\nANA PÉREZ,AR\nAna Pérez,BO\nLuis,\nUnverified,AR\nElsewhere,AR\n";
  const id = await aChecking(steward, letter, file);
  await work();
  expect(await paperRow(id)).toMatchObject({ state: "checked", good: 5, repeats: 0, likely: 2 });
  expect(await faultsOf(steward, slug, id)).toEqual([]);
});

test("a file can be checked again with other columns until it is imported", async () => {
  const { letter, steward, slug } = await aSteward();
  const id = await aChecking(steward, letter, "a,b\nAR,Ana\nBO,Luis\n");
  await work();
  expect(await paperRow(id)).toMatchObject({ good: 0, bad: 2 });
  const mapping: Mapping = { headed: true, dayFirst: true, columns: ["country", "name"] };
  expect(await checkFile(steward, { slug, id, encoding: undefined, mapping })).toEqual({ ok: true });
  expect(await checkFile(steward, { slug, id, encoding: undefined, mapping })).toEqual({
    ok: false,
    error: "paper_changed",
  }); // checking
  await work();
  expect(await paperRow(id)).toMatchObject({ state: "checked", rows: 2, good: 2, bad: 0 });
  expect(await faultsOf(steward, slug, id)).toEqual([]);
});

test("invalid column mappings are refused, above all email addresses", async () => {
  const { letter, steward, slug } = await aSteward();
  const id = await anUpload(steward, letter, "name,mail,x\nAna,ana@example.org,1\n");
  const check = (...columns: ("name" | "affiliation" | "")[]) =>
    checkFile(steward, { slug, id, encoding: undefined, mapping: { headed: true, dayFirst: true, columns } });
  expect(await check("name", "affiliation")).toEqual({ ok: false, error: "address_column" });
  expect(await check("", "", "")).toEqual({ ok: false, error: "no_name" });
  expect(await check("name", "", "name")).toEqual({ ok: false, error: "twice" });
  expect(await check("name")).toEqual({ ok: true });
  expect((await paperRow(id)).mapping).toMatchObject({ columns: ["name", "", ""] });
});

test("a killed worker neither repeats nor skips lines", async () => {
  const { letter, steward } = await aSteward();
  const id = await aChecking(steward, letter, aTable(40));
  await work({ steps: 3 });
  await Promise.all([work({ atOnce: 4 }), work({ atOnce: 3 })]);
  expect(await paperRow(id)).toMatchObject({ state: "checked", rows: 40, good: 40, bad: 0, repeats: 0 });
  expect(await db().paperLine.count()).toBe(40);
  expect(await advancePaper()).toBe(false);
});

test("faults are listed by page, or streamed as a whole", async () => {
  const { letter, steward, slug } = await aSteward();
  const id = await aChecking(steward, letter, `name,country\n${",XX\n".repeat(PAGE_FAULTS)}`);
  await work({ atOnce: 1000 });
  const first = await listFaults(steward, { slug, id });
  if (!first.ok) throw new Error(first.error);
  const second = await listFaults(steward, { slug, id }, first.next);
  if (!second.ok) throw new Error(second.error);
  const all = await openFaults(steward, { slug, id });
  if (!all.ok) throw new Error(all.error);
  const whole = await allOf(all.faults);
  expect(whole.length).toBe(2 * PAGE_FAULTS);
  expect([...first.faults, ...second.faults]).toEqual(whole);
  expect(second.next).toBeUndefined();
});
