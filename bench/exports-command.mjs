import { step } from "../bin/step.mjs";
import { buildForBench } from "./build.mjs";
import { findPostgres, makeDatabase } from "./database.mjs";
import { measureExports } from "./measures/export.mjs";
import { measureServedExports } from "./measures/served-export.mjs";
import { milliseconds, perSecond, report } from "./report.mjs";
import { seedSignatures } from "./seed.mjs";
import { startServer } from "./server.mjs";
import { adoptSettings } from "./settings.mjs";

const MANY = 1_000_000;
const ROUNDS = 3;
const MOST_MEGABYTES = 120;
const FIRST_MS = 1_000;
/** Of PostgreSQL's own COPY as CSV. */
const LEAST = {
  "delivery csv": 0.3,
  "contacts csv": 0.2,
  "delivery csv, one country": 0.3,
  "delivery csv, one name": 0.3,
};

/** What exports cost with so many signatures: by themselves against COPY, and as the site serves them. */
export async function runExports(count = MANY) {
  if (!Number.isSafeInteger(count) || count < 1) throw new Error("Say how many: npm run bench -- exports 100000");
  const postgres = await findPostgres();
  adoptSettings(postgres);
  await buildForBench();
  const database = await makeDatabase(postgres, `undersigned_bench_${process.pid}`);
  process.env.DATABASE_URL = database.url; // for keys, which the site's own functions make
  const many = count.toLocaleString("en");
  await step(`Seeding ${many} signatures`, () => seedSignatures(database, count));
  await database.query("VACUUM ANALYZE signatures");
  const alone = await step("Exporting against COPY", () => measureExports(database, ROUNDS));
  const server = await startServer(database, { ROLE: "web" });
  const served = await step("Exporting from the site", () => measureServedExports(database, server));
  await server.end();
  const version = (await database.query("SHOW server_version"))[0].server_version;
  await database.drop();
  report([...summarize(alone), ...summarizeServed(served)], version, count === MANY ? "export results" : undefined);
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
