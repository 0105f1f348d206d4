import { printBelow, step } from "../bin/progress.mjs";
import { mustBeCount, mustEqual } from "./checks.mjs";
import { inDatabase } from "./database.mjs";
import { measureConsole } from "./measures/console.mjs";
import { milliseconds, report } from "./report.mjs";
import { COUNTRIES, DAYS, seedLedger } from "./seed-ledger.mjs";

const MANY = 10_000_000;
const MOST_MS = 150;

export async function runConsole(count = MANY) {
  mustBeCount("console", count);
  const many = count.toLocaleString("en");
  const { found, version } = await inDatabase(async (database) => {
    const [{ foldLedger }, { recountSignatures }] = await Promise.all([
      import("../lib/counters/fold.ts"),
      import("../lib/counters/recount.ts"),
    ]);
    await step(`Seeding ${many} signatures`, () => seedLedger(database, count));
    const folded = await step("Folding the ledger", () => foldLedger());
    printBelow(`${folded.toLocaleString("en")} rows, of ${DAYS} days, were folded`);
    await database.query("VACUUM ANALYZE tally, funnel, source_tally");
    await step("Recounting", async () => mustEqual("drifts", (await recountSignatures()).length, 0));
    const campaign = await database.number("SELECT id FROM campaigns WHERE slug = 'almagro-resign'");
    return step("Reading", () => measureConsole(campaign));
  });
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
