import { step } from "../bin/progress.mjs";
import { buildForBench } from "./build.mjs";
import { mustBeCount } from "./checks.mjs";
import { inDatabase } from "./database.mjs";
import { measureExports } from "./measures/export.mjs";
import { measureServedExports } from "./measures/served-export.mjs";
import { milliseconds, perSecond, report } from "./report.mjs";
import { seedSignatures } from "./seed.mjs";
import { startServer } from "./server.mjs";

const MANY = 1_000_000;
const ROUNDS = 3;
const MOST_MEGABYTES = 120;
const FIRST_MS = 1_000;
/** Against PostgreSQL's COPY as CSV. */
const LEAST = {
  "delivery csv": 0.3,
  "contacts csv": 0.2,
  "delivery csv, one country": 0.3,
  "delivery csv, one name": 0.3,
};

export async function runExports(count = MANY) {
  mustBeCount("exports", count);
  const { found, version } = await inDatabase(async (database) => {
    await buildForBench();
    await step(`Seeding ${count.toLocaleString("en")} signatures`, () => seedSignatures(database, count));
    await database.query("VACUUM ANALYZE signatures");
    const alone = await step("Exporting against COPY", () => measureExports(database, ROUNDS));
    const server = await startServer(database, { ROLE: "both" });
    const served = await step("Exporting from the site", () => measureServedExports(database, server));
    await server.end();
    return [...summarize(alone), ...summarizeServed(served)];
  });
  report(found, version, count === MANY ? "export results" : undefined);
}

function summarize(found) {
  return Object.entries(found).map(([what, { rate, ratio, first, megabytes }]) => ({
    what: `export: ${what}`,
    figure: `${perSecond(rate)}, first byte ${milliseconds(first)}, ${Math.round(megabytes)} MB`,
    ratio,
    ...(LEAST[what] && { target: `≥ ${LEAST[what]}`, ok: ratio >= LEAST[what] }),
  }));
}

function summarizeServed(found) {
  return Object.entries(found).map(([what, { first, whole, rows, megabytes }]) => ({
    what: `served: ${what}, ${rows.toLocaleString("en")} rows`,
    figure: `${perSecond((rows / whole) * 1_000)}, first byte ${milliseconds(first)}, ${Math.round(megabytes)} MB`,
    target: `≤ ${FIRST_MS} ms, ≤ ${MOST_MEGABYTES} MB`,
    ok: first <= FIRST_MS && megabytes <= MOST_MEGABYTES,
  }));
}
