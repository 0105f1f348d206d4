import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { whole } from "../testing/archive.ts";
import { budget } from "../testing/budget.ts";
import { type Cell, writeCsvFile } from "./csv.ts";
import { writeJsonLines } from "./jsonl.ts";

async function* batches(...list: Cell[][][]) {
  yield* list;
}

test("CSV has a header and rows in UTF-8, with a byte order mark only on request", async () => {
  const rows = [
    ["José 😀", "=cmd|' /C calc'!A0", null],
    ['שלום, "x"\n', "\uD800", 7],
  ];
  const plain = await whole(writeCsvFile(["name", "title", "version"], batches(rows.slice(0, 1), [], rows.slice(1))));
  expect(plain.toString()).toBe(
    'name,title,version\r\nJosé 😀,\'=cmd|\' /C calc\'!A0,\r\n"שלום, ""x""\n",\uFFFD,7\r\n',
  );
  const marked = await whole(writeCsvFile(["name", "title", "version"], batches(rows), { bom: true }));
  expect(marked).toEqual(Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), plain]));
  expect(parse(marked, { bom: true, columns: true, record_delimiter: "\r\n" })[0]).toEqual({
    name: "José 😀",
    title: "'=cmd|' /C calc'!A0",
    version: "",
  });
});

test("JSON Lines has one object per row, with typed numbers, booleans and nulls", async () => {
  const row = ["Ana", 2, 12n, true, null, undefined, new Date(0), "__proto__"];
  const file = await whole(writeJsonLines(["a", "b", "c", "d", "e", "f", "g", "h"], batches([row])));
  expect(file.toString()).toBe(
    '{"a":"Ana","b":2,"c":12,"d":true,"e":null,"f":null,"g":"1970-01-01T00:00:00.000Z","h":"__proto__"}\n',
  );
});

test("any JSON value stays on one line, and an independent parser reads it back", async () => {
  const cell = fc.oneof(fc.string({ unit: "binary" }), fc.constant("\u2028\n\0\uD800\u{1F600}\r"));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1 }), async (rows) => {
      const lines = (await whole(writeJsonLines(["a", "b"], batches(rows)))).toString().split("\n");
      expect(lines.pop()).toBe("");
      expect(lines.map((line) => JSON.parse(line))).toEqual(rows.map(([a, b]) => ({ a, b })));
    }),
    budget(),
  );
});
