import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  countFailed,
  countPassed,
  countReport,
  failDoubtful,
  fromPlaywright,
  fromVitest,
  readTotal,
} from "./summary.mjs";

type Time = { name: string; ms: number };

test("failed and repeated specs are listed by name, skipped ones give the reason, and each has its duration", () => {
  const annotations = [{ type: "skip", description: "There is no nginx." }];
  const spec = (title: string, status: string) => ({
    title,
    file: "a.spec.ts",
    line: 3,
    tests: [{ status, annotations: status === "skipped" ? annotations : [], results: [{ duration: 5 }] }],
  });
  const suites = [
    {
      specs: [spec("one", "expected"), spec("two", "unexpected")],
      suites: [{ specs: [spec("three", "flaky"), spec("four", "skipped")] }],
    },
  ];
  const { times, ...found } = fromPlaywright({ stats: { expected: 1, flaky: 1 }, suites });
  expect(found).toEqual({
    passed: 2,
    failures: ["e2e/a.spec.ts:3 two"],
    repeated: ["e2e/a.spec.ts:3 three"],
    skipped: ["e2e/a.spec.ts:3 four (There is no nginx.)"],
  });
  expect(times.map(({ name, ms }: Time) => [name, ms])).toContainEqual(["e2e/a.spec.ts:3 one", 5]);
});

test("a failed unit test is a failure by name, and so is a file that cannot run", () => {
  const file = (name: string, status: string, assertionResults: object[]) => ({ name, status, assertionResults });
  const testResults = [
    file("/a.test.ts", "failed", [
      { status: "passed", fullName: "one", failureMessages: ["It was late."] },
      { status: "failed", fullName: "two", duration: 7 },
      { status: "skipped", fullName: "three" },
    ]),
    file("/b.test.ts", "failed", []),
  ];
  const { passed, failures, skipped, repeated, times } = fromVitest({ numPassedTests: 1, testResults });
  expect(passed).toBe(1);
  expect(skipped).toEqual([expect.stringMatching(/a\.test\.ts three$/)]);
  expect(repeated).toEqual([expect.stringMatching(/a\.test\.ts one$/)]);
  expect(times.map(({ ms }: Time) => ms)).toEqual([0, 7, 0]);
  expect(failures).toEqual([expect.stringMatching(/a\.test\.ts two$/), expect.stringMatching(/b\.test\.ts could not/)]);
});

test("the output ends with each failure, the first lines of its cause, and the totals", () => {
  countPassed();
  countFailed("Linting", ["a.md format", "", ...Array.from({ length: 50 }, (_, line) => `line ${line}`)].join("\n"));
  countReport("End-to-end tests", "/there/is/none.json", fromPlaywright, 0);
  const { failed, lines } = readTotal();
  expect(failed).toBe(2);
  expect(lines).toMatch(/^Linting\n {2}a\.md format\n {2}line 0\n/);
  expect(lines).not.toContain("line 20");
  expect(lines).toMatch(/\nEnd-to-end tests\n {2}It exited with 0 after 0 tests\.\n1 passed, 2 failed$/);
});

test("the output ends with the slowest and the skipped tests; skipped ones fail only if all must run", () => {
  const folder = mkdtempSync(join(tmpdir(), "undersigned-summary-"));
  const file = join(folder, "report.json");
  const tests = Array.from({ length: 12 }, (_, at) => ({ status: "passed", fullName: `t${at}`, duration: at * 1000 }));
  const assertionResults = [...tests, { status: "skipped", fullName: "needs Go" }];
  const testResults = [{ name: "/a.test.ts", status: "passed", assertionResults }];
  writeFileSync(file, JSON.stringify({ numPassedTests: 12, testResults }));
  countReport("Units", file, fromVitest, 0);
  rmSync(folder, { recursive: true });
  const before = readTotal();
  expect(before.lines).toMatch(/^Units, the slowest:\n +11\.0 s {2}\S+a\.test\.ts t11\n/);
  expect(before.lines.match(/ s {2}/g)).toHaveLength(10);
  expect(before.lines).toMatch(/\nSkipped:\n {2}\S+a\.test\.ts needs Go\n/);
  failDoubtful();
  expect(readTotal().failed).toBe(before.failed + 1);
});
