import { readFileSync } from "node:fs";

const total = { passed: 0, failed: 0 };

export function count({ passed = 0, failed = 0 }) {
  total.passed += passed;
  total.failed += failed;
}

/** What a runner reported. One that failed, or ran nothing, has failed at least once. */
export function countReport(file, read, code) {
  const { passed, failed } = readReport(file, read);
  const isFailure = code !== 0 || passed + failed === 0;
  count({ passed, failed: Math.max(failed, isFailure ? 1 : 0) });
}

export function readTotal() {
  return { ...total, line: `${total.passed} passed, ${total.failed} failed` };
}

/** A test that passed at a second try has not passed. */
export const fromPlaywright = ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky });

export const fromVitest = ({ numPassedTests, numFailedTests }) => ({ passed: numPassedTests, failed: numFailedTests });

function readReport(file, read) {
  try {
    return read(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    console.error(`There is no report: ${error.message}`);
    return { passed: 0, failed: 0 };
  }
}
