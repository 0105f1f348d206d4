import { step } from "../bin/step.mjs";
import { findPostgres, makeDatabase } from "./database.mjs";
import { measureSignatories } from "./measures/signatories.mjs";
import { milliseconds, report } from "./report.mjs";
import { DAYS, seedSignatories } from "./seed-signatories.mjs";
import { adoptSettings } from "./settings.mjs";

const MANY = 10_000_000;
const MOST_MS = 300;
const MOST_INDEX_BYTES = 250;

/** What any filter of the table of signatories costs with so many signatures in one campaign. */
export async function runSignatories(count = MANY) {
  if (!Number.isSafeInteger(count) || count < 1) throw new Error("Say how many: npm run bench -- signatories 200000");
  const postgres = await findPostgres();
  adoptSettings(postgres);
  const database = await makeDatabase(postgres, `undersigned_bench_${process.pid}`);
  process.env.DATABASE_URL = database.url; // for the reads, which are the site's own functions
  const many = count.toLocaleString("en");
  await step(`Seeding ${many} signatures`, () => seedSignatories(database, count));
  const [{ id }] = await database.query("SELECT organizer_id AS id FROM memberships LIMIT 1");
  const bytes = (await database.number("SELECT pg_indexes_size('signatures')")) / count;
  const version = (await database.query("SHOW server_version"))[0].server_version;
  const { found, empty } = await step("Reading", () => measureSignatories(id, "almagro-resign"));
  await database.drop();
  const slowest = Math.max(...Object.values(found).map(({ first }) => first));
  const lines = [
    {
      what: `any filter, first page: ${many} signatures, ${DAYS} days`,
      figure: milliseconds(slowest),
      ratio: slowest / empty,
      target: `≤ ${MOST_MS} ms`,
      ok: slowest <= MOST_MS,
    },
    {
      what: "index bytes a signature",
      figure: bytes.toFixed(0),
      target: `≤ ${MOST_INDEX_BYTES}`,
      ok: bytes <= MOST_INDEX_BYTES,
    },
    ...Object.entries(found).map(([what, { first, usual, rows, next }]) => ({
      what: `… ${what}: ${rows}`,
      figure: `${milliseconds(first)}, then ${milliseconds(usual)}${next ? `; next page ${milliseconds(next)}` : ""}`,
      ratio: usual / empty,
    })),
    { what: "an empty query", figure: milliseconds(empty), ratio: 1 },
  ];
  report(lines, version, count === MANY ? "signatories results" : undefined);
}
