import fc from "fast-check";
import { expect, test } from "vitest";
import { budget } from "../testing/budget.ts";
import { pathInConsole } from "./path.ts";

const KEPT = {
  "/organize": "/organize",
  "/organize?done=left": "/organize?done=left",
  "/organize/letter/reasons/3?in=es": "/organize/letter/reasons/3?in=es",
  "/organize/a//b": "/organize/a//b",
  "/organize/ñ?q=日": "/organize/%C3%B1?q=%E6%97%A5",
  "/organize/a\r\nset-cookie: b=c": "/organize/aset-cookie:%20b=c",
  "/organize\\evil.example": "/organize/evil.example",
};

for (const [target, path] of Object.entries(KEPT))
  test(`the target ${JSON.stringify(target)} leads to ${path}`, () => {
    expect(pathInConsole(target)).toBe(path);
  });

const REFUSED = [
  "//evil.example",
  "//evil.example/organize",
  "/\\evil.example/organize",
  "\\\\evil.example/organize",
  "https://evil.example/organize",
  "https:evil.example/organize",
  "javascript:alert(1)",
  "/organizers",
  "/organize.evil.example",
  "/organize@evil.example",
  "/organize/../en",
  "/organize/..//evil.example",
  "/organize/%2e%2e//evil.example",
  "/organize/log-in?to=/organize/log-in",
  "/en",
  "",
  undefined,
  ["/organize/a"],
];

for (const target of REFUSED)
  test(`the target ${JSON.stringify(target)} leads to the console's home`, () => {
    expect(pathInConsole(target)).toBe("/organize");
  });

test("any target stays on this site and is a valid header value", () => {
  const part = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("/organize", "//", "\\", "..", "@", ":", "\t", "\n"),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      const path = pathInConsole(parts.join(""));
      const url = new URL(path, "https://letters.example/organize/log-in");
      expect(url.origin).toBe("https://letters.example");
      expect(url.pathname).toMatch(/^\/organize(\/|$)/);
      expect(path).toMatch(/^[\x21-\x7e]+$/);
    }),
    budget(600),
  );
});

test("a path that is too long for a header leads home", () => {
  expect(pathInConsole(`/organize/${"a".repeat(990)}`)).toHaveLength(1000);
  for (const target of [`/organize/${"a".repeat(991)}`, `/organize?${"é".repeat(200)}`])
    expect(pathInConsole(target)).toBe("/organize");
});
