import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign } from "../testing/makers.ts";
import { aMember } from "../testing/organizers.ts";
import { aChecking, anUpload, paperRow, work } from "../testing/paper.ts";
import { listFaults } from "./faults.ts";
import { openHead } from "./file.ts";

beforeEach(emptyDatabase);

/** What the dry run says of a file: how many lines are good, and the code of each fault by line. */
async function checked(
  file: string | Uint8Array,
  columns?: Parameters<typeof aChecking>[3],
  chosen?: Parameters<typeof aChecking>[4],
) {
  const letter = await aCampaign();
  const { id: steward } = await aMember(letter, "steward");
  const id = await aChecking(steward, letter, file, columns, chosen);
  await work({ atOnce: 1000 });
  const { good, bad, encoding } = await paperRow(id);
  const found = await listFaults(steward, { slug: letter.slug, id });
  if (!found.ok) throw new Error(found.error);
  return { good, bad, encoding, faults: found.faults.map(({ line, code, sameAs }) => [line, code, sameAs]) };
}

test("two lists in two encodings: the lines of the second are bad, and the first is sound", async () => {
  const people = ["Ana Perez", "José Muñoz", "María Peña", "Núria Güell", "Sofía Cañón"].map((name) => `${name},PE\n`);
  const file = Buffer.concat([
    Buffer.from(`name,country\n${people.join("")}`),
    Buffer.from("Óscar Muñiz,PE\n", "latin1"),
  ]);
  expect(await checked(file)).toEqual({ good: 5, bad: 1, encoding: "utf-8", faults: [[7, "other_encoding", null]] });
});

test("garbled names, formulas and totals are bad lines, each with its reason", async () => {
  const file = "name,country\nJosÃ© Ruiz,PE\nJos\uFFFD,PE\nJos? Paz,PE\n#REF!,PE\n=A1,PE\nnull,PE\nAna,PE\nTotal,1\n";
  expect(await checked(file)).toMatchObject({
    ...{ good: 1, bad: 7 },
    faults: [
      [2, "garbled", null],
      [3, "other_encoding", null],
      [4, "garbled", null],
      [5, "spreadsheet_error", null],
      [6, "spreadsheet_error", null],
      [7, "required", null],
      [9, "total_row", null],
    ],
  });
});

test("a quote that a later one closes is told with the lines that it ate, even in a column that is not imported", async () => {
  const bad = 'name,country\n"Ana,PE\nLuis,PE\nRosa",PE\nEva,PE\n';
  expect(await checked(bad)).toMatchObject({
    ...{ good: 1, bad: 1 },
    faults: [
      [2, "forbidden_characters", null],
      [2, "spans_lines", 4],
    ].toReversed(),
  });
  const unseen = 'name,note\nAna,"open\nLuis,x\nRosa,y"\nEva,z\n';
  expect(await checked(unseen, ["name", ""])).toMatchObject({ good: 2, bad: 0, faults: [[2, "spans_lines", 4]] });
  const address = 'name,note\nAna,"Calle 1\nLima"\nEva,z\n';
  expect(await checked(address, ["name", ""])).toMatchObject({ good: 2, bad: 0, faults: [] });
});

test("the preview prefers lines with accents, wherever they are", async () => {
  const letter = await aCampaign();
  const { id: steward } = await aMember(letter, "steward");
  const people = Array.from({ length: 300 }, (_, at) => `${at === 250 ? "José" : "Ana"} ${at},PE\n`);
  const row = await paperRow(await anUpload(steward, letter, `name,country\n${people.join("")}`));
  const { sample } = await openHead(row);
  expect(sample.map(([name]) => name)).toEqual(["name", "Ana 0", "Ana 1", "Ana 2", "José 250"]);
});

test("organizers may choose another encoding than the one guessed", async () => {
  const file = Buffer.from("name,country\nMu\u0096oz,PE\n", "latin1"); // ñ on old Macs, û in DOS
  expect(await checked(file)).toMatchObject({ encoding: "macintosh" });
  expect(await checked(file, undefined, "ibm850")).toMatchObject({ encoding: "ibm850", good: 1 });
  const lines = await db().paperLine.findMany();
  expect(new Set(lines.map(({ name }) => name))).toEqual(new Set(["Muñoz", "Muûoz"]));
});
