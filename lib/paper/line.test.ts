import { expect, test } from "vitest";
import { findCountry } from "./country.ts";
import { readDay } from "./day.ts";
import { readLine } from "./line.ts";
import { faultOf, findAddresses, guessMapping, type Mapping } from "./map.ts";

const now = new Date("2026-11-24T00:00:00Z");
const guess = (...rows: string[][]) => guessMapping(rows, now).columns;

test("columns are guessed from headings in four languages, each field once", () => {
  expect(guess(["Full name", "E-mail", "Country", "Organisation", "Role", "City", "Date signed"])).toEqual([
    ...["name", "", "country", "affiliation", "title", "place", "date"],
  ]);
  expect(guess(["NOMBRES", "Apellidos", "País", "Institución", "Cargo"])).toEqual([
    ...["given", "family", "country", "affiliation", "title"],
  ]);
  expect(guess(["Nome completo", "País", "Profissão", "Cidade"])).toEqual(["name", "country", "title", "place"]);
  expect(guess(["Nom", "Prénom", "Pays", "Signé le"])).toEqual(["family", "given", "country", "date"]);
  expect(guess(["Nombre", "Apellido", "name"])).toEqual(["given", "family", ""]);
  expect(guess(["பெயர்", "123"])).toEqual(["", ""]);
});

test("headings and day-first dates are detected from the content", () => {
  const of = (...rows: string[][]) => guessMapping(rows, now);
  expect(of(["Ana Pérez", "AR"], ["Luis", "BO"]).headed).toBe(false);
  expect(of(["பெயர்", "நாடு"], ["மீனா", "IN"]).headed).toBe(true);
  expect(of(["name", "date"], ["Ana", "12/31/2021"]).dayFirst).toBe(false);
  expect(of(["name", "date"], ["Ana", "3/4/2021"]).dayFirst).toBe(true);
});

test("an endless cell is no heading or country, and is scanned only once", () => {
  const cells = ["a@".repeat(150_000), "a\u0301\u0323".repeat(100_000), "\u0301\u0323".repeat(150_000)];
  expect(guess(cells)).toEqual(["", "", ""]);
  for (const cell of cells) expect(findCountry(cell)).toBeUndefined();
});

test("columns of email addresses are detected by heading or content, and cannot be imported", () => {
  const rows = [
    ["name", "Correo electrónico", "contact"],
    ["Ana", "", "ana@example.org"],
  ];
  expect(findAddresses(rows)).toEqual([false, true, true]);
  const mapping = (columns: Mapping["columns"]) => ({ headed: true, dayFirst: true, columns });
  expect(faultOf(mapping(["name", "", "affiliation"]), rows)).toBe("address_column");
  expect(faultOf(mapping(["name", "", ""]), rows)).toBeUndefined();
  expect(faultOf(mapping(["", "", ""]), [["a", "b", "c"]])).toBe("no_name");
  expect(faultOf(mapping(["name", "given", ""]), [["a", "b", "c"]])).toBe("no_name");
  expect(faultOf(mapping(["name", "title", "title"]), [["a", "b", "c"]])).toBe("twice");
});

test("countries are recognized by code or by name in any of the four languages", () => {
  for (const [typed, code] of [
    ...[
      ["ar", "AR"],
      ["ARG", "AR"],
      ["Brasil", "BR"],
      ["Brésil", "BR"],
      ["ESTADOS UNIDOS", "US"],
      ["EE.UU.", "US"],
    ],
    ...[
      ["États-Unis", "US"],
      ["Alemanha", "DE"],
      ["Côte d’Ivoire", "CI"],
      ["peru", "PE"],
      ["USA", "US"],
      ["UK", "GB"],
    ],
  ])
    expect(findCountry(typed ?? ""), typed).toBe(code);
  for (const typed of ["XX", "Atlantis", "", "1", "Congo", "Perú / Chile", "Lima", "Republic of China"])
    expect(findCountry(typed), typed).toBeUndefined();
});

test("dates are parsed in common formats, and only if they exist", () => {
  const iso = (text: string, dayFirst = true) => readDay(text, dayFirst, now)?.toISOString().slice(0, 10);
  expect(["2021-12-31", "2021-12-31T10:00:00Z", "31/12/2021", "31.12.21", "3-4-2021"].map((day) => iso(day))).toEqual([
    ...["2021-12-31", "2021-12-31", "2021-12-31", "2021-12-31", "2021-04-03"],
  ]);
  expect([iso("3/4/2021", false), iso("12/31/2021", false)]).toEqual(["2021-03-04", "2021-12-31"]);
  for (const day of ["31/02/2021", "12/31/2021", "2031-01-01", "1821-01-01", "soon", "2021", ""])
    expect(iso(day), day).toBeUndefined();
});

const mapping: Mapping = { headed: true, dayFirst: true, columns: ["name", "country", "affiliation", "date", ""] };
const read = (...cells: string[]) => readLine(7, cells, mapping, now);

test("a good line becomes a row; empty cells are null and unmapped columns are ignored", () => {
  expect(read(" Ana  Pérez ", "Argentina", "n/a", "", "secret")).toEqual({
    row: {
      ...{ line: 7, name: "Ana Pérez", country: "AR", affiliation: null, title: null, place: null, signedOn: null },
      likeness: expect.stringMatching(/^[0-9a-f-]{36}$/),
    },
  });
  expect(read("", " ", "", "")).toBeUndefined();
  const parted: Mapping = { ...mapping, columns: ["family", "given"] };
  expect(readLine(1, ["Pérez", "Ana"], parted, now)).toMatchObject({ row: { name: "Ana Pérez" } });
  expect(readLine(1, ["Sukarno", ""], parted, now)).toMatchObject({ row: { name: "Sukarno" } });
});

test("a bad line reports every error with its column", () => {
  expect(read("", "Atlantis", "x".repeat(101), "31/31/2021", "x", "y")).toEqual({
    faults: [
      { line: 7, field: "name", code: "required", column: 1 },
      { line: 7, field: "country", code: "unknown_country", column: 2 },
      { line: 7, field: "date", code: "not_a_day", column: 4 },
      { line: 7, field: "affiliation", code: "too_long", column: 3 },
      { line: 7, field: "", code: "too_many_cells", column: null },
    ],
  });
  for (const [name, code] of [
    ...[
      ["A\0na", "forbidden_characters"],
      ["Ana\uE000", "forbidden_characters"],
      ["Ana\nEva", "forbidden_characters"],
      ["A\x07", "forbidden_characters"],
    ],
    ...[
      ["x".repeat(101), "too_long"],
      ["\u200B\u200D", "invisible"],
    ],
  ])
    expect(read(name ?? ""), code).toMatchObject({ faults: [{ code, column: 1 }] });
  expect(read("=cmd|' /C calc'!A0")).toMatchObject({ row: { name: "=cmd|' /C calc'!A0" } }); // defused on export
});

test("rows with the same name, country and affiliation match, however they are spelled", () => {
  const alike = (...cells: string[]) => {
    const found = read(...cells);
    return found && "row" in found ? found.row.likeness : "";
  };
  expect(alike("José  Núñez", "AR", "U.N.L.P.")).toBe(alike("JOSE NUÑEZ", "Argentina", "u n l p"));
  const all = [["மீனா"], ["மீ"], ["Ana"], ["Ana", "AR"], ["Ana", "", "AR"], ["…"], ["!!"]].map((cells) => alike(...cells));
  expect(new Set(all).size).toBe(all.length);
});
