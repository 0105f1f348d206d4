import { expect, test } from "vitest";
import { selectTests } from "./select.mjs";

const FILES = {
  "lib/counters/count.test.ts":
    'import x;\ntest("a signature counts once", () => {});\ntest("others do not", () => {});',
  "e2e/sign.spec.ts": 'test("Ana signs", () => {});\n\n  test(\n    `Ben signs with "scripts"`,\n    () => {},\n  );',
  "e2e/read.spec.ts": 'own("Ana reads", () => {}); // signs',
};

test("a word in a path selects the file, a word in a title selects the test by its line", () => {
  expect(selectTests(["counters"], FILES)).toEqual({ units: ["lib/counters/count.test.ts"], specs: [] });
  expect(selectTests(["ANA"], FILES)).toEqual({ units: [], specs: ["e2e/sign.spec.ts:1", "e2e/read.spec.ts:1"] });
  expect(selectTests(["ben signs"], FILES)).toEqual({ units: [], specs: ["e2e/sign.spec.ts:3"] });
  expect(selectTests(["others", "read.spec"], FILES)).toEqual({
    units: ["lib/counters/count.test.ts:3"],
    specs: ["e2e/read.spec.ts"],
  });
});

test("a word that matches no path or title selects nothing, and no words select everything", () => {
  expect(selectTests(["import x"], FILES)).toEqual({ units: [], specs: [] });
  expect(selectTests([], FILES)).toBeUndefined();
});

test("the project's own tests are found", () => {
  expect(selectTests(["e2e/tools/select.test.ts"])).toEqual({ units: ["e2e/tools/select.test.ts"], specs: [] });
});
