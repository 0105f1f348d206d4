import fc from "fast-check";
import readXlsxFile from "read-excel-file/node";
import { expect, test } from "vitest";
import { readZip, whole } from "../testing/archive.ts";
import { budget } from "../testing/budget.ts";
import type { Cell } from "./csv.ts";
import { writeXlsx } from "./xlsx.ts";

const at = new Date("2026-03-01T23:00:00Z");

async function* inBatches(...list: Cell[][][]) {
  yield* list;
}

function write(rows: Cell[][] | AsyncIterable<Cell[][]>, header = ["name", "title"], title = "Signatories") {
  const widths = header.map(() => 20);
  return writeXlsx({ title, header, widths, rows: Array.isArray(rows) ? inBatches(rows) : rows }, at);
}

/** The first sheet's rows without the header, read by an independent parser. */
async function read(file: Buffer): Promise<unknown[][]> {
  const [sheet] = await readXlsxFile(file, { trim: false });
  return sheet?.data.slice(1) ?? [];
}

const XML = /^<\?xml [^>]*\?>\n<[^<>]+>(?:<[^<>]+>|[^<>&]|&(?:lt|gt|amp|quot);)*$/;

test("a sheet has a title, a bold frozen header, and rows", async () => {
  const file = await whole(write(inBatches([["Ana", 5]], [], [["Beto", true]]), ["Nombre", "¿Título?"], "Signatarios"));
  expect(await readXlsxFile(file)).toEqual([
    {
      sheet: "Signatarios",
      data: [
        ["Nombre", "¿Título?"],
        ["Ana", 5],
        ["Beto", true],
      ],
    },
  ]);
  const sheet = (await readZip(file)).get("xl/worksheets/sheet1.xml")?.toString() ?? "";
  expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
  expect(sheet).toContain('<col min="2" max="2" width="20" customWidth="1"/>');
  expect(sheet).toContain('<c r="A1" s="1" t="inlineStr"><is><t>Nombre</t></is></c>');
});

test("a file without rows is valid", async () => {
  const [sheet] = await readXlsxFile(await whole(write([])));
  expect(sheet?.data).toEqual([["name", "title"]]);
});

test("text that looks like a formula or an escape stays text", async () => {
  const cells = [
    "=cmd|' /C calc'!A0",
    "@SUM(A1)",
    "+1",
    "-1",
    "\t=1",
    "1e5",
    "0012",
    "_x0041_",
    "<b>&amp;",
    '"',
    "TRUE",
  ];
  const file = await whole(write(cells.map((cell) => [cell])));
  expect(await read(file)).toEqual(cells.map((cell) => [cell, null]));
  const sheet = (await readZip(file)).get("xl/worksheets/sheet1.xml")?.toString() ?? "";
  expect(sheet).not.toContain("<f");
  expect(sheet).toContain('s="2" t="inlineStr"><is><t>0012</t>');
});

test("all scripts, line breaks and edge spaces are kept; characters illegal in XML are marked", async () => {
  const kept = ["José 😀👩‍👩‍👧", "שלום עולם", "عربي", "தமிழ்", 'a,b;"c"', "two\nlines", "  edges ", "'quoted'"];
  expect(await read(await whole(write(kept.map((cell) => [cell]))))).toEqual(kept.map((cell) => [cell, null]));
  const changed = [
    ["a\0b\x01", "a\uFFFDb\uFFFD"],
    ["a\uD800b", "a\uFFFDb"],
    ["a\r\nb\rc", "a\nb\nc"],
    ["\uFFFE", "\uFFFD"],
  ];
  const found = await read(await whole(write(changed.map(([typed]) => [typed]))));
  expect(found).toEqual(changed.map(([, seen]) => [seen, null]));
});

test("a cell has at most 32,767 characters and never splits one", async () => {
  const [fitting, longer] = ["é".repeat(32_767), `${"x".repeat(32_765)}😀😀`];
  expect(await read(await whole(write([[fitting, longer]])))).toEqual([[fitting, `${"x".repeat(32_765)}…`]]);
});

test("every part is well-formed for any cells, and an independent parser reads them back", async () => {
  const piece = fc.constantFrom(..."<>&\"'_x0041_ \n\r\t\0\x7F\uD800\uFFFF=é😀]".split(""));
  const cell = fc.oneof(
    fc.array(piece).map((pieces) => pieces.join("")),
    fc.string({ unit: "binary" }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1 }), async (rows) => {
      const file = await whole(write([["first", "first"], ...rows], ["a", "b"], rows[0]?.[0]));
      for (const part of (await readZip(file)).values()) expect(part.toString()).toMatch(XML);
      const seen = (text: string) =>
        text
          .toWellFormed()
          .replace(/\r\n?/g, "\n")
          .replace(/(?![\t\n])[\p{Cc}\uFFFE\uFFFF]/gu, "\uFFFD") || null;
      const found = await read(file);
      expect(rows.map((_, index) => found[index + 1] ?? [null, null])).toEqual(rows.map((row) => row.map(seen)));
    }),
    budget(30),
  );
});

test("the same rows and time give the same bytes", async () => {
  expect(await whole(write([["Ana", 1]]))).toEqual(await whole(write([["Ana", 1]])));
});

test("1,048,577 rows become two sheets within the limit, both with the header", async () => {
  const rows = 1_048_577;
  const batch = Array.from({ length: 1_024 }, () => ["x"]);
  async function* generate() {
    for (let left = rows; left > 0; left -= batch.length) yield batch.slice(0, left);
  }
  const parts = await readZip(await whole(write(generate(), ["name"])));
  const counted = ["1", "2", "3"].map((number) => {
    const sheet = parts.get(`xl/worksheets/sheet${number}.xml`)?.toString() ?? "";
    return {
      rows: sheet.split("<row ").length - 1,
      headers: sheet.split("<t>name</t>").length - 1,
      last: /^<row r="(\d+)"/.exec(sheet.slice(sheet.lastIndexOf("<row ")))?.[1],
    };
  });
  expect(counted).toEqual([
    { rows: 1_048_576, headers: 1, last: "1048576" },
    { rows: 3, headers: 1, last: "3" },
    { rows: 0, headers: 0, last: undefined },
  ]);
  const workbook = parts.get("xl/workbook.xml")?.toString();
  expect(workbook).toContain('<sheet name="Signatories 2" sheetId="2" r:id="rId2"/>');
});
