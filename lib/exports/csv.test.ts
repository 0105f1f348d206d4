import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { budget } from "../testing/budget.ts";
import { writeCsv, writeCsvRow } from "./csv.ts";

/** An independent RFC 4180 parser. */
const read = (csv: string, options = {}): string[][] => parse(csv, { record_delimiter: "\r\n", ...options });

const FORMULA = /^\s*[=+\-@|%＝＋－＠｜％]/;

/** Text made mostly of characters that break CSV and spreadsheets. */
const nasty = fc
  .array(fc.oneof(fc.constantFrom(..."\",;\t\r\n '=+-@|%＝\uFEFF\0".split("")), fc.string({ unit: "grapheme" })))
  .map((parts) => parts.join(""));

test("a table has a header and rows, each ended by CRLF", () => {
  const at = new Date("2026-03-01T23:00:00Z");
  expect(writeCsv(["from", "change"], [[at, 5]])).toBe("from,change\r\n2026-03-01T23:00:00.000Z,5\r\n");
  expect(writeCsv(["from", "change"], [])).toBe("from,change\r\n");
});

test("numbers stay numbers, even negative; booleans and null are distinct", () => {
  expect(writeCsvRow([-5, 0, 12n, true, false, null, undefined, ""])).toBe("-5,0,12,true,false,,,\r\n");
});

test("cells are quoted only if needed", () => {
  expect(writeCsvRow(["Ana", "a,b", 'say "no"', "two\r\nlines", " edge", "a;b"])).toBe(
    'Ana,"a,b","say ""no""","two\r\nlines"," edge","a;b"\r\n',
  );
});

test("a row with one empty cell is still a row", () => {
  expect(read(writeCsvRow([""]))).toEqual([[""]]);
  expect(read(writeCsvRow([null]))).toEqual([[""]]);
});

test("formulas become text wherever a cell may start", () => {
  const typed = ["=1+1", "+1", "-2", "@SUM(A1)", "\t=1", "|x", "％x", "a;=1", "a\n@b", "a; -1", "＝1"];
  const written = ["'=1+1", "'+1", "'-2", "'@SUM(A1)", "'\t'=1", "'|x", "'％x", "a;'=1", "a\n'@b", "a;' -1", "'＝1"];
  expect(read(writeCsvRow(typed))).toEqual([written]);
  expect(read(writeCsvRow(["a = b", "O’Higgins-Núñez", "a, -b", "1;2"]))).toEqual([
    ["a = b", "O’Higgins-Núñez", "a, -b", "1;2"],
  ]);
});

test("an independent parser reads the same cells, apart from apostrophes before formulas", () => {
  const tables = fc
    .integer({ min: 1, max: 5 })
    .chain((width) => fc.array(fc.array(nasty, { minLength: width, maxLength: width }), { minLength: 1 }));
  fc.assert(
    fc.property(tables, ([header = [], ...rows]) => {
      const seen = read(writeCsv(header, rows));
      const bare = (table: string[][]) => table.map((row) => row.map((cell) => cell.replaceAll("'", "")));
      expect(bare(seen)).toEqual(bare([header, ...rows]));
      for (const [line, row] of [header, ...rows].entries())
        for (const [place, cell] of row.entries())
          if (!/[=+\-@|%＝＋－＠｜％]/.test(cell)) expect(seen[line]?.[place]).toBe(cell);
    }),
    budget(400),
  );
});

test("no parser sees a formula at the start of a cell, not even with another delimiter", () => {
  fc.assert(
    fc.property(fc.array(nasty, { minLength: 1, maxLength: 4 }), (cells) => {
      for (const cell of read(writeCsvRow(cells))[0] ?? []) expect(cell).not.toMatch(FORMULA);
      for (const line of cells
        .map((cell) => writeCsvRow([cell]))
        .join("")
        .split(/[;\t\r\n]/))
        expect(line.replace(/^"+/, "")).not.toMatch(FORMULA);
    }),
    budget(400),
  );
});
