import { expect, test } from "vitest";
import { codesOf } from "../issues.ts";
import { ExportInput } from "./schema.ts";

test("with a purpose alone, it is the delivery list with all its columns, as CSV", () => {
  expect(ExportInput.parse({ purpose: " Handing  over " })).toEqual({
    ...{ kind: "delivery", format: "csv", bom: "0", purpose: "Handing over" },
  });
});

test("columns are named by scripts in one field, and ticked by people in a box each", () => {
  expect(ExportInput.parse({ purpose: "Test", columns: "name, country" }).columns).toEqual(["name", "country"]);
  const ticked = { purpose: "Test", "column-name": "1", "column-country": "1" };
  expect(ExportInput.parse(ticked).columns).toEqual(["name", "country"]);
});

const WRONG: [fields: Record<string, unknown>, field: string, code: string][] = [
  [{ purpose: undefined }, "purpose", "required"],
  [{ purpose: "  " }, "purpose", "required"],
  [{ purpose: "ab" }, "purpose", "too_short"],
  [{ purpose: "x".repeat(301) }, "purpose", "too_long"],
  [{ purpose: "a\u0000bc" }, "purpose", "forbidden_characters"],
  [{ kind: "all" }, "kind", "unknown_kind"],
  [{ format: "pdf" }, "format", "unknown_format"],
  [{ columns: "" }, "columns", "unknown_column"],
  [{ columns: "name,emailCipher" }, "columns", "unknown_column"],
  [{ columns: "name,constructor" }, "columns", "unknown_column"],
  [{ columns: "name,email" }, "columns", "not_of_kind"],
  [{ kind: "delivery", "column-email": "1" }, "columns", "not_of_kind"],
  [{ bom: "perhaps" }, "bom", "not_a_choice"],
  [{ locale: "de" }, "locale", "unknown_locale"],
];
for (const [fields, field, code] of WRONG)
  test(`${JSON.stringify(fields).slice(0, 60)} is refused: ${field}, ${code}`, () => {
    const input = ExportInput.safeParse({ purpose: "Handing over", ...fields });
    expect(input.success ? [] : codesOf(input.error)).toEqual([{ field, code }]);
  });
