import { expect, test } from "vitest";
import { countFailed, countPassed, countReport, fromPlaywright, fromVitest, readTotal } from "./tally.mjs";

test("of a run in the browser what failed has a name, and what passed at a second try has failed", () => {
  const spec = (title: string, status: string) => ({ title, file: "a.spec.ts", line: 3, tests: [{ status }] });
  const suites = [
    {
      specs: [spec("one", "expected"), spec("two", "unexpected")],
      suites: [{ specs: [spec("three", "flaky"), spec("four", "skipped")] }],
    },
  ];
  expect(fromPlaywright({ stats: { expected: 1 }, suites })).toEqual({
    passed: 1,
    failures: ["e2e/a.spec.ts:3 two", "e2e/a.spec.ts:3 three"],
  });
});

test("of the tests beside the code what failed has a name, and so does a file that could not be run", () => {
  const file = (name: string, status: string, assertionResults: object[]) => ({ name, status, assertionResults });
  const testResults = [
    file("/a.test.ts", "failed", [
      { status: "passed", fullName: "one" },
      { status: "failed", fullName: "two" },
    ]),
    file("/b.test.ts", "failed", []),
  ];
  const { passed, failures } = fromVitest({ numPassedTests: 1, testResults });
  expect(passed).toBe(1);
  expect(failures).toEqual([expect.stringMatching(/a\.test\.ts two$/), expect.stringMatching(/b\.test\.ts could not/)]);
});

test("the end of the output names each failure and the first lines of why, and then the figures alone", () => {
  countPassed();
  countFailed("Linting", ["a.md format", "", ...Array.from({ length: 50 }, (_, line) => `line ${line}`)].join("\n"));
  countReport("Stories", "/there/is/none.json", fromPlaywright, 0);
  const { failed, lines } = readTotal();
  expect(failed).toBe(2);
  expect(lines).toMatch(/^Linting\n {2}a\.md format\n {2}line 0\n/);
  expect(lines).not.toContain("line 20");
  expect(lines).toMatch(/\nStories\n {2}It ended with 0 after 0 tests\.\n1 passed, 2 failed$/);
});
