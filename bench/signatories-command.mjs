import { step } from "../bin/progress.mjs";
import { mustBeCount } from "./checks.mjs";
import { inDatabase } from "./database.mjs";
import { measureSignatories } from "./measures/signatories.mjs";
import { milliseconds, report } from "./report.mjs";
import { DAYS, seedSignatories } from "./seed-signatories.mjs";

const MANY = 10_000_000;
const MOST_MS = 300;
const MOST_INDEX_BYTES = 250;

export async function runSignatories(count = MANY) {
  mustBeCount("signatories", count);
  const many = count.toLocaleString("en");
  const { found, version } = await inDatabase(async (database) => {
    await step(`Seeding ${many} signatures`, () => seedSignatories(database, count));
    const [{ id }] = await database.query("SELECT organizer_id AS id FROM memberships LIMIT 1");
    const bytes = (await database.number("SELECT pg_indexes_size('signatures')")) / count;
    return { bytes, ...(await step("Reading", () => measureSignatories(id, "almagro-resign"))) };
  });
  report(
    summarize(`${many} signatures, ${DAYS} days`, found),
    version,
    count === MANY ? "signatories results" : undefined,
  );
}

function summarize(of, { bytes, found, empty }) {
  const slowest = Math.max(...Object.values(found).map(({ first }) => first));
  return [
    {
      what: `any filter, first page: ${of}`,
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
}
