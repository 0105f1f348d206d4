import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { ROOT } from "../../bin/project.mjs";

const LINES_MAX = 12;
const SLOWEST = 10;

/** A runner's report. */
const EMPTY = { passed: 0, failures: [], skipped: [], times: [] };

const total = { passed: 0, failures: [], skipped: [], slowest: [] };

export function countPassed() {
  total.passed += 1;
}

/** Keeps the first lines of `why`. */
export function countFailed(what, why) {
  const lines = why.split("\n").filter((line) => line.trim());
  total.failures.push([what, ...lines.slice(0, LINES_MAX).map((line) => `  ${line}`)].join("\n"));
}

/** Adds a runner's report. A run that exited with an error, or ran nothing, counts as at least one failure. */
export function countReport(what, file, read, code) {
  const { passed, failures, skipped, times } = readReport(file, read);
  total.passed += passed;
  total.failures.push(...failures);
  total.skipped.push(...skipped);
  if (times.length > 0) total.slowest.push(`${what}, the slowest:`, ...slowest(times));
  const isFailure = code !== 0 || passed === 0;
  if (isFailure && failures.length === 0) countFailed(what, `It exited with ${code} after ${passed} tests.`);
}

/** Counts skipped tests as failed, for machines that have every program. */
export function failSkipped() {
  total.failures.push(...total.skipped);
}

/** The end of the output: slow, skipped and failed tests; its last line has the totals. */
export function readTotal() {
  const { passed, failures, skipped, slowest: slow } = total;
  const notRun = skipped.length > 0 ? ["Skipped:", ...skipped.map((line) => `  ${line}`)] : [];
  const lines = [...slow, ...notRun, ...failures, `${passed} passed, ${failures.length} failed`];
  return { failed: failures.length, lines: lines.join("\n") };
}

/** Flaky tests count as failed. */
export function fromPlaywright({ stats, suites }) {
  const specs = suites.flatMap(specsOf).map(({ file, line, title, tests }) => {
    const reasons = tests.flatMap(({ annotations = [] }) => annotations.map(({ description }) => description));
    return {
      name: `e2e/${file}:${line} ${title}`,
      why: reasons.find(Boolean),
      statuses: tests.map(({ status }) => status),
      ms: tests.flatMap(({ results = [] }) => results).reduce((sum, { duration }) => sum + duration, 0),
    };
  });
  const having = (...wanted) => specs.filter(({ statuses }) => statuses.some((status) => wanted.includes(status)));
  return {
    passed: stats.expected,
    failures: having("unexpected", "flaky").map(({ name }) => name),
    skipped: having("skipped").map(({ name, why }) => (why ? `${name} (${why})` : name)),
    times: specs,
  };
}

export function fromVitest({ numPassedTests, testResults }) {
  const tests = testResults.flatMap(({ name: file, assertionResults }) =>
    assertionResults.map(({ fullName, status, duration = 0 }) => {
      return { name: `${relative(ROOT, file)} ${fullName}`, status, ms: duration };
    }),
  );
  const having = (...wanted) => tests.filter(({ status }) => wanted.includes(status)).map(({ name }) => name);
  const broken = testResults.filter(({ status, assertionResults }) => {
    return status === "failed" && !assertionResults.some((test) => test.status === "failed"); // such as a failed import
  });
  return {
    passed: numPassedTests,
    failures: [...having("failed"), ...broken.map(({ name }) => `${relative(ROOT, name)} could not be run`)],
    skipped: having("skipped", "pending", "todo"),
    times: tests,
  };
}

function slowest(times) {
  const first = times.toSorted((a, b) => b.ms - a.ms).slice(0, SLOWEST);
  return first.map(({ name, ms }) => `  ${(ms / 1000).toFixed(1).padStart(6)} s  ${name}`);
}

function specsOf({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)];
}

function readReport(file, read) {
  try {
    return read(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    console.error(`No report: ${error.message}`);
    return EMPTY;
  }
}
