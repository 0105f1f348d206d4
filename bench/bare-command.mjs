import { step } from "../bin/progress.mjs";
import { buildForBench } from "./build.mjs";
import { mustBeCount } from "./checks.mjs";
import { inDatabase } from "./database.mjs";
import { onServer } from "./measure.mjs";
import { measureBadge, measureCachedCount, measurePages } from "./measures/read.mjs";
import { measureSigning } from "./measures/sign.mjs";
import { measureVerifying } from "./measures/verify.mjs";
import { report } from "./report.mjs";
import { againstBare } from "./summary.mjs";

/** Signatures per round; cached responses are five times as many. */
const REQUESTS = 2_000;
const ROUNDS = 5;

/** Only what has a bare server to be compared with: about two minutes. */
export async function runBare(requests = REQUESTS) {
  mustBeCount("bare", requests);
  const { found, version } = await inDatabase(async (database) => {
    await buildForBench();
    return measureAgainstBare(database, requests);
  });
  report(againstBare(found), version, requests === REQUESTS ? "bare results" : undefined);
}

async function measureAgainstBare(database, requests) {
  const found = {};
  await onServer(database, { ROLE: "web" }, async (server, bare) => {
    const options = { server, bare, database, rounds: ROUNDS, requests };
    const reading = { ...options, requests: 5 * requests };
    found.cachedCount = await step("Count", () => measureCachedCount(reading));
    found.badge = await step("Badge", () => measureBadge(reading));
    found.pages = await step("Pages", () => measurePages(reading));
    found.sign = await step("Signing", () => measureSigning(options));
    found.verify = await step("Verifying", () => measureVerifying(options));
  });
  return found;
}
