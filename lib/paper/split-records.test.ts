import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { budget } from "../testing/budget.ts";
import { readRecords as read } from "../testing/records.ts";
import { readCell, readHead } from "./head.ts";
import { RECORD_MAX } from "./read-record.ts";

/** An independent CSV writer that also quotes some cells needlessly. */
const write = (rows: string[][], delimiter: string, end: string, always: boolean) =>
  rows
    .map((row) =>
      row
        .map((cell) => (always || /[",;\t|\r\n]/.test(cell) ? `"${cell.split('"').join('""')}"` : cell))
        .join(delimiter),
    )
    .join(end);

const nasty = fc
  .array(fc.oneof(fc.constantFrom(..."\",;\t|\r\n '=+-@\0é€\u202E".split("")), fc.string({ unit: "grapheme" })))
  .map((parts) => parts.join(""));
const tables = fc
  .integer({ min: 2, max: 5 })
  .chain((width) => fc.array(fc.array(nasty, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 9 }));

test("files from other programs parse correctly, with any delimiter and chunk size", () => {
  fc.assert(
    fc.property(
      tables,
      fc.constantFrom(",", ";", "\t", "|"),
      fc.constantFrom("\n", "\r\n", "\r"),
      fc.boolean(),
      fc.integer({ min: 1, max: 40 }),
      (rows, delimiter, end, always, window) => {
        const file = write(rows, delimiter, end, always);
        const { found } = read(file, { window, max: 2, delimiter: delimiter.charCodeAt(0) });
        expect(found).toEqual(rows);
      },
    ),
    budget(100),
  );
});

test("an independent parser finds the same records", () => {
  fc.assert(
    fc.property(tables, fc.constantFrom("\n", "\r\n"), (rows, end) => {
      const file = write(rows, ",", end, true);
      expect(read(file).found).toEqual(parse(file, { record_delimiter: end }));
    }),
    budget(),
  );
});

test("each record knows its line, counting blank lines and line breaks in cells", () => {
  const file = 'a,b\r\n\r\n"two\nlines",x\r\n"three\r\nof\rthem",y\nlast,z';
  expect(read(file, { window: 3 })).toEqual({
    found: [
      ["a", "b"],
      ["two\nlines", "x"],
      ["three\r\nof\rthem", "y"],
      ["last", "z"],
    ],
    lines: [1, 3, 5, 8],
  });
});

test("quotes inside words are literal; text after a closing quote belongs to the cell", () => {
  expect(read('Juan "Pepe" Pérez,"Ana" María,"a"b"c\n').found).toEqual([['Juan "Pepe" Pérez', "Ana María", 'ab"c']]);
});

test("an unclosed quote spoils only its own line", () => {
  const open = 'Ana,AR\n"Luis,BO\nEva,CL\n';
  expect(read(open)).toEqual({ found: [["Ana", "AR"], "open_quote", ["Eva", "CL"]], lines: [1, 2, 3] });
  const long = `${open}${"Sol,PE\n".repeat(RECORD_MAX / 4)}`;
  const { found, lines } = read(long, { window: 2 * RECORD_MAX });
  expect(found.slice(0, 4)).toEqual([["Ana", "AR"], "open_quote", ["Eva", "CL"], ["Sol", "PE"]]);
  expect(found.length).toBe(3 + RECORD_MAX / 4);
  expect(lines.at(-1)).toBe(3 + RECORD_MAX / 4);
});

test("a cell of a megabyte is skipped in chunks, and the next line is read", () => {
  for (const cell of ["x".repeat(1 << 20), `"${"x".repeat(1 << 20)}"`]) {
    const { found, lines } = read(`Ana,AR\nLuis,${cell}\r\nEva,CL`, { window: 2 * RECORD_MAX });
    expect(found).toEqual([["Ana", "AR"], cell.startsWith('"') ? "open_quote" : "long_line", ["Eva", "CL"]]);
    expect(lines).toEqual([1, 2, 3]);
  }
  expect(read("x".repeat(1 << 20), { window: 2 * RECORD_MAX }).found).toEqual(["long_line"]);
});

test("the head detects the delimiter and skips the byte order mark and Excel's sep= line", () => {
  for (const [file, delimiter, rows] of [
    ["name,country\nAna,AR\n", ",", 2],
    ["name;country\nPérez, Ana;AR\nLuis;BO", ";", 3],
    ["name\tcountry\nAna\tAR", "\t", 2],
    ["sep=;\r\nname;country\r\nAna;AR", ";", 2],
    ["name\nAna, of Lima\nLuis", ",", 3],
  ] as const)
    for (const mark of ["", "\uFEFF"]) {
      const head = readHead(Buffer.from(mark + file), "utf-8", true);
      expect([head.delimiter, head.rows.length, head.rows[0]?.[0]]).toEqual([delimiter, rows, "name"]);
      expect(head.start.line).toBe(file.startsWith("sep") ? 2 : 1);
      expect(head.afterFirst.line).toBe(head.start.line + 1);
    }
});

test("Windows-1252 quotes, dashes and euro signs are decoded", () => {
  expect(readCell(Buffer.from([0x80, 0x93, 0x97, 0xf1]), "windows-1252")).toBe("€“—ñ");
});
