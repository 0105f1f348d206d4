import { step } from "../bin/progress.mjs";
import { buildForBench } from "./build.mjs";
import { mustBeCount } from "./checks.mjs";
import { inDatabase } from "./database.mjs";
import { measureOverload } from "./measures/overload.mjs";
import { milliseconds, perSecond, report } from "./report.mjs";

const SECONDS = 20;
const MOST_ACCEPTED_MS = 1_000;
const MOST_READING_MS = 500;
const MOST_RETURN_SECONDS = 10;
const MOST_MEGABYTES = 400;

export async function runOverload(seconds = SECONDS) {
  mustBeCount("overload", seconds);
  const { found, version } = await inDatabase(async (database) => {
    await buildForBench();
    return step("Five times as many people", () => measureOverload(database, seconds));
  });
  report(summarize(found), version, seconds === SECONDS ? "overload results" : undefined);
}

function summarize({ capacity, rate, requests, accepted, shed, crowd, readers, alone, back, memory }) {
  const share = Math.round((100 * crowd.shed.length) / requests);
  return [
    { what: "signatures and verifications that the server manages", figure: perSecond(capacity) },
    {
      what: `accepted of ${perSecond(rate)}`,
      figure: `${100 - share} %; p50 ${milliseconds(accepted.p50)}, p99 ${milliseconds(accepted.p99)}`,
      target: `p99 ≤ ${MOST_ACCEPTED_MS} ms`,
      ok: accepted.p99 <= MOST_ACCEPTED_MS,
    },
    {
      what: "refused with 503 and Retry-After",
      figure: `${share} %; p50 ${milliseconds(shed.p50)}, p99 ${milliseconds(shed.p99)}`,
      target: `p99 ≤ ${MOST_ACCEPTED_MS} ms`,
      ok: shed.p99 <= MOST_ACCEPTED_MS,
    },
    {
      what: "readers beside them",
      figure: `p50 ${milliseconds(readers.p50)}, p99 ${milliseconds(readers.p99)} against ${milliseconds(alone.p99)} undisturbed`,
      ratio: readers.p99 / alone.p99,
      target: `p99 ≤ ${MOST_READING_MS} ms`,
      ok: readers.p99 <= MOST_READING_MS,
    },
    {
      what: "signing is quick again after",
      figure: `${(back / 1000).toFixed(1)} s`,
      target: `≤ ${MOST_RETURN_SECONDS} s`,
      ok: back <= MOST_RETURN_SECONDS * 1000,
    },
    {
      what: "server memory",
      figure: `${Math.round(memory)} MB`,
      target: `≤ ${MOST_MEGABYTES} MB`,
      ok: memory <= MOST_MEGABYTES,
    },
  ];
}
