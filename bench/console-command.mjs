import { step, tell } from "../bin/step.mjs";
import { mustEqual } from "./checks.mjs";
import { findPostgres, makeDatabase } from "./database.mjs";
import { measureConsole } from "./measures/console.mjs";
import { milliseconds, report } from "./report.mjs";
import { COUNTRIES, DAYS, seedLedger } from "./seed-ledger.mjs";
import { adoptSettings } from "./settings.mjs";

const MANY = 10_000_000;
const MOST_MS = 150;

/** What a dashboard costs with so many signatures. It is written down for ten million, which take a while to make. */
export async function runConsole(count = MANY) {
  if (!Number.isSafeInteger(count) || count < 1) throw new Error("Say how many: npm run bench -- console 200000");
  const postgres = await findPostgres();
  adoptSettings(postgres);
  const database = await makeDatabase(postgres, `undersigned_bench_${process.pid}`);
  process.env.DATABASE_URL = database.url; // for the reads, which are the site's own functions
  const many = count.toLocaleString("en");
  const [{ foldLedger }, { recountSignatures }] = await Promise.all([
    import("../lib/counters/fold.ts"),
    import("../lib/counters/recount.ts"),
  ]);
  await step(`Seeding ${many} signatures`, () => seedLedger(database, count));
  const folded = await step("Folding the ledger", () => foldLedger());
  tell(`${folded.toLocaleString("en")} rows, of ${DAYS} days, were folded`);
  await database.query("VACUUM ANALYZE tally, funnel, source_tally");
  await step("Recounting", async () => mustEqual("drifts", (await recountSignatures()).length, 0));
  const campaign = await database.number("SELECT id FROM campaigns WHERE slug = 'almagro-resign'");
  const version = (await database.query("SHOW server_version"))[0].server_version;
  const found = await step("Reading", () => measureConsole(campaign));
  await database.drop();
  const lines = summarize(`${many} signatures, ${DAYS} days, ${COUNTRIES} countries`, found);
  report(lines, version, count === MANY ? "console results" : undefined);
}

function summarize(of, { together, slowest, empty, each }) {
  return [
    {
      what: `dashboard: ${of}`,
      figure: `${milliseconds(together)}, 95 of 100 within ${milliseconds(slowest)}`,
      ratio: together / empty,
      target: `≤ ${MOST_MS} ms`,
      ok: together <= MOST_MS,
    },
    ...Object.entries(each).map(([what, time]) => ({
      what: `… ${what}`,
      figure: milliseconds(time),
      ratio: time / empty,
    })),
    { what: "an empty query", figure: milliseconds(empty), ratio: 1 },
  ];
}
