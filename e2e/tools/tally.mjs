import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { ROOT } from "../../bin/project.mjs";

const LINES_MAX = 12;

const total = { passed: 0, failures: [] };

export function countPassed() {
  total.passed += 1;
}

/** `what` failed and, below it, why: its first lines. */
export function countFailed(what, why) {
  const lines = why.split("\n").filter((line) => line.trim());
  total.failures.push([what, ...lines.slice(0, LINES_MAX).map((line) => `  ${line}`)].join("\n"));
}

/** What a runner reported. One that failed, or ran nothing, has failed at least once. */
export function countReport(what, file, read, code) {
  const { passed, failures } = readReport(file, read);
  total.passed += passed;
  total.failures.push(...failures);
  const isFailure = code !== 0 || passed === 0;
  if (isFailure && failures.length === 0) countFailed(what, `It ended with ${code} after ${passed} tests.`);
}

/** What failed, by name, for whoever sees only the end of the output; its last line is the figures. */
export function readTotal() {
  const { passed, failures } = total;
  return { failed: failures.length, lines: [...failures, `${passed} passed, ${failures.length} failed`].join("\n") };
}

/** A test that passed at a second try has not passed. */
export function fromPlaywright({ stats, suites }) {
  const specs = suites.flatMap(specsOf).filter(({ tests }) => tests.some(({ status }) => isFailed(status)));
  return { passed: stats.expected, failures: specs.map(({ file, line, title }) => `e2e/${file}:${line} ${title}`) };
}

export function fromVitest({ numPassedTests, testResults }) {
  const failures = testResults.flatMap(({ name, status, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === "failed").map(({ fullName }) => fullName);
    if (status === "failed" && failed.length === 0) failed.push("could not be run"); // its import failed, say
    return failed.map((title) => `${relative(ROOT, name)} ${title}`);
  });
  return { passed: numPassedTests, failures };
}

const isFailed = (status) => status === "unexpected" || status === "flaky";

function specsOf({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)];
}

function readReport(file, read) {
  try {
    return read(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    console.error(`There is no report: ${error.message}`);
    return { passed: 0, failures: [] };
  }
}
