import { expect, test } from "vitest";
import { codesOf } from "../http/issues.ts";
import { ExportInput } from "./schema.ts";

test("the default is the delivery list with all columns, as CSV", () => {
  expect(ExportInput.parse({ purpose: " Handing  over " })).toEqual({
    ...{ kind: "delivery", format: "csv", bom: "0", purpose: "Handing over", filter: {} },
  });
});

test("scripts list columns in one field; forms send one checkbox per column", () => {
  expect(ExportInput.parse({ purpose: "Test", columns: "name, country" }).columns).toEqual(["name", "country"]);
  const ticked = { purpose: "Test", columns: "", "column-name": "1", "column-country": "1" };
  expect(ExportInput.parse(ticked).columns).toEqual(["name", "country"]);
});

test("the table's filter applies, ignoring empty fields", () => {
  const sought = { country: "AR", state: "counted", version: "2", locale: "es", from: "2026-05-01" };
  const { filter, language } = ExportInput.parse({ purpose: "Test", language: "pt", name: " ", ...sought });
  expect(filter).toEqual({ ...sought, version: 2 });
  expect(language).toBe("pt");
});

const WRONG: [fields: Record<string, unknown>, field: string, code: string][] = [
  [{ purpose: undefined }, "purpose", "required"],
  [{ purpose: "  " }, "purpose", "required"],
  [{ purpose: "ab" }, "purpose", "too_short"],
  [{ purpose: "x".repeat(301) }, "purpose", "too_long"],
  [{ purpose: "a\u0000bc" }, "purpose", "forbidden_characters"],
  [{ purpose: "for ana@example.org" }, "purpose", "address"],
  [{ kind: "all" }, "kind", "unknown_kind"],
  [{ format: "pdf" }, "format", "unknown_format"],
  [{ columns: "" }, "columns", "no_columns"],
  [{ columns: "name," }, "columns", "unknown_column"],
  [{ columns: "name,emailCipher" }, "columns", "unknown_column"],
  [{ columns: "name,constructor" }, "columns", "unknown_column"],
  [{ columns: "name,email" }, "columns", "not_of_kind"],
  [{ kind: "delivery", "column-email": "1" }, "columns", "not_of_kind"],
  [{ bom: "perhaps" }, "bom", "not_a_choice"],
  [{ language: "de" }, "language", "unknown_locale"],
  [{ locale: "de" }, "locale", "unknown_locale"],
  [{ country: "XX" }, "country", "unknown_country"],
  [{ from: "1969-12-31" }, "from", "not_a_date"],
  [{ domain: "a@b" }, "domain", "not_a_domain"],
  [{ name: "ana@example.org" }, "name", "address_sought"],
  [{ state: ["counted", "hidden"] }, "state", "invalid"],
  [{ contry: "AR" }, "contry", "unknown_field"],
  [{ email: "ana@example.org" }, "email", "unknown_field"],
  [{ __proto__: null, constructor: "1" }, "constructor", "unknown_field"],
];
for (const [fields, field, code] of WRONG)
  test(`${JSON.stringify(fields).slice(0, 60)} is refused: ${field}, ${code}`, () => {
    const input = ExportInput.safeParse({ purpose: "Handing over", ...fields });
    expect(input.success ? [] : codesOf(input.error)).toEqual([{ field, code }]);
  });
