import { step } from "../bin/progress.mjs";
import { buildForBench } from "./build.mjs";
import { mustBeCount } from "./checks.mjs";
import { inDatabase } from "./database.mjs";
import { measureHostileLoad } from "./measures/hostile-load.mjs";
import { measureTiming } from "./measures/timing.mjs";
import { milliseconds, perSecond, report } from "./report.mjs";
import { startServer } from "./server.mjs";

const PROBES = 400;
/** Largest distance of the AUC's interval from 0.5. */
const NEAR = 0.05;
const MOST_P99_MS = 500;
const MOST_MEGABYTES = 400;

const UNLIMITED = { SIGN_LIMIT: "0", VERIFY_LIMIT: "0", FIND_LIMIT: "0", LOG_IN_LIMIT: "0" };

const PARTS = { "Readers during an attack": load, "What response times reveal about an address": timing };

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

async function timing(database, probes) {
  const server = await startServer(database, { ROLE: "web", ...UNLIMITED });
  const found = await measureTiming({ server, probes });
  await server.end();
  const show = ({ auc, low, high }) => `${auc.toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)})`;
  return Object.entries(found).map(([route, { known, control, median }]) => ({
    what: `known from unknown by the time of ${route}`,
    figure: `AUC ${show(known)}; two unknown groups ${show(control)}; median ${milliseconds(median)}`,
    target: `interval within ${NEAR} of 0.5`,
    ok: known.low <= 0.5 + NEAR && known.high >= 0.5 - NEAR,
  }));
}

async function load(database) {
  const { alone, beside, attack, memory, idle } = await measureHostileLoad(database);
  const statuses = Object.entries(attack.statuses).map(([status, times]) => `${status}: ${times}`);
  return [
    {
      what: `readers beside ${attack.connections} hostile connections`,
      figure: `p50 ${milliseconds(beside.p50)}, p99 ${milliseconds(beside.p99)} against ${milliseconds(alone.p99)} undisturbed`,
      ratio: beside.p99 / alone.p99,
      target: `p99 ≤ ${MOST_P99_MS} ms`,
      ok: beside.p99 <= MOST_P99_MS,
    },
    {
      what: "server memory beside them",
      figure: `${Math.round(memory)} MB (before: ${Math.round(idle)} MB)`,
      target: `≤ ${MOST_MEGABYTES} MB`,
      ok: memory <= MOST_MEGABYTES,
    },
    { what: "hostile requests", figure: `${perSecond(attack.rate)} (${statuses.join(", ")})` },
  ];
}
