import { step } from "../bin/step.mjs";
import { buildForBench } from "./build.mjs";
import { mustBeCount } from "./checks.mjs";
import { inDatabase } from "./database.mjs";
import { measureTiming } from "./measures/timing.mjs";
import { milliseconds, report } from "./report.mjs";
import { startServer } from "./server.mjs";

const PROBES = 400;
/** How far from a half the interval may stay: what can be told from an answer's time is then worth nothing. */
const NEAR = 0.05;

const UNLIMITED = { SIGN_LIMIT: "0", VERIFY_LIMIT: "0", FIND_LIMIT: "0", LOG_IN_LIMIT: "0" };

/** What can be measured of a hostile visitor: each gives the lines of its report. */
const PARTS = { "What an answer's time tells of an address": tellTiming };

export async function runHostile(probes = PROBES) {
  mustBeCount("hostile", probes);
  const { found, version } = await inDatabase(async (database) => {
    await buildForBench();
    const lines = [];
    for (const [what, measure] of Object.entries(PARTS))
      lines.push(...(await step(what, () => measure(database, probes))));
    return lines;
  });
  report(found, version, probes === PROBES ? "hostile results" : undefined);
}

async function tellTiming(database, probes) {
  const server = await startServer(database, { ROLE: "web", ...UNLIMITED });
  const found = await measureTiming({ server, probes });
  await server.end();
  const tell = ({ auc, low, high }) => `${auc.toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)})`;
  return Object.entries(found).map(([door, { told, control, median }]) => ({
    what: `known from unknown by the time of ${door}`,
    figure: `AUC ${tell(told)}; two unknown groups ${tell(control)}; median ${milliseconds(median)}`,
    target: `interval within ${NEAR} of 0.5`,
    ok: told.low <= 0.5 + NEAR && told.high >= 0.5 - NEAR,
  }));
}
