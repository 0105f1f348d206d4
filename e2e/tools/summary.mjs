import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { ROOT } from "../../bin/project.mjs";

const LINES_MAX = 12;
const SLOWEST = 10;

/** A runner's report. */
const EMPTY = { passed: 0, failures: [], skipped: [], repeated: [], times: [] };

const total = { passed: 0, failures: [], skipped: [], repeated: [], slowest: [] };

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
  const { passed, failures, skipped, repeated, times } = readReport(file, read);
  total.passed += passed;
  total.failures.push(...failures);
  total.skipped.push(...skipped);
  total.repeated.push(...repeated);
  if (times.length > 0) total.slowest.push(`${what}, the slowest:`, ...slowest(times));
  const isFailure = code !== 0 || passed === 0;
  if (isFailure && failures.length === 0) countFailed(what, `It exited with ${code} after ${passed} tests.`);
}

/** Counts tests that were skipped or had to be repeated as failed, for quiet machines that have every program. */
export function failDoubtful() {
  total.failures.push(...total.skipped, ...total.repeated);
}

/** The end of the output: slow, skipped, repeated and failed tests; its last line has the totals. */
export function readTotal() {
  const { passed, failures, skipped, repeated, slowest: slow } = total;
  const listed = (title, names) => (names.length > 0 ? [title, ...names.map((name) => `  ${name}`)] : []);
  const doubtful = [...listed("Skipped:", skipped), ...listed("Passed only when repeated:", repeated)];
  const lines = [...slow, ...doubtful, ...failures, `${passed} passed, ${failures.length} failed`];
  return { failed: failures.length, lines: lines.join("\n") };
}

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
    passed: stats.expected + stats.flaky,
    failures: having("unexpected").map(({ name }) => name),
    repeated: having("flaky").map(({ name }) => name),
    skipped: having("skipped").map(({ name, why }) => (why ? `${name} (${why})` : name)),
    times: specs,
  };
}

export function fromVitest({ numPassedTests, testResults }) {
  const tests = testResults.flatMap(({ name: file, assertionResults }) =>
    assertionResults.map(({ fullName, status, failureMessages = [], duration = 0 }) => {
      const isRepeated = status === "passed" && failureMessages.length > 0;
      return { name: `${relative(ROOT, file)} ${fullName}`, status, isRepeated, ms: duration };
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
    repeated: tests.filter(({ isRepeated }) => isRepeated).map(({ name }) => name),
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
