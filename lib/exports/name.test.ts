import fc from "fast-check";
import { expect, test } from "vitest";
import { budget } from "../testing/budget.ts";
import { safeName } from "./name.ts";

const NAMES = [
  ["firmas/José – λ – 署名.csv", "firmas/José – λ – 署名.csv"],
  ["../../etc/passwd", "etc/passwd"],
  ["/root/../.ssh/key", "root/.ssh/key"],
  ["C:\\Windows\\a.exe", "C_/Windows/a.exe"],
  ["con.txt", "_con.txt"],
  ["a/NUL/b", "a/_NUL/b"],
  ['what? <b>: "x|y*".', "what_ _b__ _x_y__"],
  ["evil\u202Egpj.exe", "evil_gpj.exe"],
  [" . / .. ", "_"],
  ["", "_"],
  ["e\u0301.pdf", "é.pdf"],
] as const;

for (const [name, safe] of NAMES) {
  test(`${JSON.stringify(name)} is unpacked as ${JSON.stringify(safe)}`, () => expect(safeName(name)).toBe(safe));
}

test("a long name keeps its extension and whole characters", () => {
  const safe = safeName(`${"署".repeat(300)}.csv`);
  expect(safe).toMatch(/^署+\.csv$/);
  expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(200);
});

test("no name escapes the folder, and a safe name is unchanged", () => {
  const piece = fc.constantFrom("..", ".", "/", "\\", " ", "a", "\0", ":", "con", "\uD800", "é", "\n", "😀");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const safe = safeName(pieces.join(""));
      expect(safe).not.toMatch(/(^|\/)(\.\.?)?(\/|$)|\\|\p{Cc}|[. ](\/|$)/u);
      expect(safeName(safe)).toBe(safe);
    }),
    budget(400),
  );
});
