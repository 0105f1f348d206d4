import { parse } from "csv-parse/sync";
import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { writeCsvRow } from "../exports/csv.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign } from "../testing/makers.ts";
import { aMember, anInvited, anOrganizer } from "../testing/organizers.ts";
import {
  aChecking,
  allOf,
  anImport,
  anUpload,
  arriving,
  aTable,
  begin,
  expectExactPaper,
  work,
} from "../testing/paper.ts";
import { changeNotes, resumePaper } from "./change-notes.ts";
import { checkFile } from "./check.ts";
import { exportNames } from "./export-names.ts";
import { listFaults, openFaults } from "./faults.ts";
import { countUnbegun, findPaper, listPaper } from "./list.ts";
import type { Mapping } from "./map.ts";
import { receiveFile } from "./receive.ts";
import { cancelPaper, removeLine, removePaper } from "./remove.ts";
import { ImportInput, NotesInput } from "./schema.ts";
import { listProvenance } from "./show.ts";

beforeEach(emptyDatabase);

const mapping: Mapping = { headed: true, dayFirst: true, columns: ["name", "country"] };

test("only stewards and owners can use an import, and only in their own campaign", async () => {
  const [letter, other] = [await aCampaign(), await aCampaign()];
  const { id: owner } = await aMember(letter, "owner");
  const stages = {
    ready: await anUpload(owner, letter, aTable(2)),
    checked: await aChecking(owner, letter, aTable(2, "B")),
    done: await anImport(owner, letter, aTable(2, "C")),
  };
  expect(await countUnbegun(letter.id)).toBe(2);
  const acts = (who: string, slug: string) => [
    receiveFile(who, slug, { name: "x", file: arriving(aTable(1)) }),
    listPaper(who, slug),
    checkFile(who, { slug, id: stages.ready, encoding: undefined, mapping }),
    begin(who, { slug }, stages.checked),
    cancelPaper(who, { slug, id: stages.checked }),
    removePaper(who, { slug, id: stages.done, reason: "Why", sure: "yes" }),
    removeLine(who, { slug, id: stages.done, line: 2 }),
    changeNotes(who, { slug, id: stages.done, notes: { en: "Other" } }),
    resumePaper(who, { slug, id: stages.ready }),
    findPaper(who, { slug, id: stages.done }),
    openFaults(who, { slug, id: stages.done }),
    exportNames(who, { slug, id: stages.done }),
    listFaults(who, { slug, id: stages.done }),
  ];
  const stranger = await aMember(other, "owner");
  const before = await db().paperImport.findMany({ orderBy: { id: "asc" } });
  for (const [who, error] of [
    [await aMember(letter, "editor"), "forbidden"],
    [stranger, "unknown_campaign"],
    [await anInvited(letter, "owner"), "unknown_campaign"],
    [await anOrganizer(), "unknown_campaign"],
  ] as const)
    for (const act of acts(who.id, letter.slug)) expect(await act).toEqual({ ok: false, error });
  const [received, listed, ...own] = acts(stranger.id, other.slug); // IDs from another campaign
  expect([await received, await listed]).toMatchObject([{ ok: true }, { ok: true }]);
  const faults = await own.pop();
  expect(faults).toMatchObject({ faults: [] });
  for (const act of own)
    expect(await act).toMatchObject({ ok: false, error: expect.stringMatching(/^(paper_changed|unknown)/) });
  const ofOurs = { where: { campaignId: letter.id }, orderBy: { id: "asc" } } as const;
  expect(await db().paperImport.findMany(ofOurs)).toEqual(before);
  const steward = await aMember(letter, "steward");
  expect(await exportNames(steward.id, { slug: letter.slug, id: stages.done })).toMatchObject({ ok: true });
});

test("downloaded names match the import, contain no formulas, and the download is recorded", async () => {
  const letter = await aCampaign();
  const { id: owner } = await aMember(letter, "owner");
  const names = ["=cmd|' /C calc'!A0", "محمد علي", "O’Neil, “Ana”", "+1"];
  const rows = names.map((name) => `"${name}",AR`).join("\n");
  const id = await anImport(owner, letter, `name,country\n${rows}\n`);
  const taken = await exportNames(owner, { slug: letter.slug, id });
  if (!taken.ok) throw new Error(taken.error);
  const table = (await allOf(taken.rows)).map(writeCsvRow).join("");
  const written = ["'=cmd|' /C calc'!A0", "محمد علي", "O’Neil, “Ana”", "'+1"];
  expect(parse(table)).toEqual(written.map((name, n) => [String(n + 2), name, "AR", "", "", "", ""]));
  expect(await db().auditEvent.findFirst({ where: { act: "paper_exported" } })).toMatchObject({
    organizerId: owner,
    details: { paper: id, number: 4 },
  });
});

test("a draft with names on paper cannot be deleted; provenance is shown in the reader's language", async () => {
  const letter = await aCampaign({ defaultLocale: "es" });
  const { id: owner } = await aMember(letter, "owner");
  const id = await anImport(owner, letter, aTable(2));
  const note = (locale: string) => listProvenance(letter.id, locale).then(([one]) => [one?.locale, one?.note]);
  await changeNotes(owner, { slug: letter.slug, id, notes: { en: "At the fair", es: "En la feria" } });
  expect([await note("en"), await note("es"), await note("fr")]).toEqual([
    ["en", "At the fair"],
    ["es", "En la feria"],
    ["es", "En la feria"],
  ]);
  await changeNotes(owner, { slug: letter.slug, id, notes: { pt: "Na feira" } });
  expect(await note("fr")).toEqual(["pt", "Na feira"]);
  expect(await listProvenance(letter.id, "en")).toMatchObject([{ count: 2 }]);
  await expectExactPaper();
  await work();
});

test("a provenance note is required and must not contain an email address", () => {
  const id = "0198f7a0-0000-7000-8000-000000000000";
  const codes = (fields: object) =>
    NotesInput.safeParse({ slug: "a", id, ...fields }).error?.issues.map(({ path, message }) => [path[0], message]);
  expect(codes({ "note-es": " ", "note-en": "" })).toEqual([["note-es", "note_needed"]]);
  expect(codes({ "note-en": "Ask ana@example.org" })).toEqual([["note-en", "address"]]);
  expect(codes({ "note-en": "x".repeat(1001) })).toEqual([["note-en", "too_long"]]);
  const sent = { slug: "a", id, "note-en": "At the fair\r\nof Lima", "note-xx": "?", "note-fr": "" };
  expect(ImportInput.parse({ ...sent, goodOnly: "yes", repeats: "keep" })).toEqual({
    ...{ slug: "a", id, goodOnly: true, repeats: "keep" },
    notes: { en: "At the fair\nof Lima" },
  });
});
