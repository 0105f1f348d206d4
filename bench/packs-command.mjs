import { step } from "../bin/progress.mjs";
import { mustBeCount } from "./checks.mjs";
import { inDatabase } from "./database.mjs";
import { measurePack } from "./measures/pack.mjs";
import { perSecond, report } from "./report.mjs";
import { seedPack } from "./seed-pack.mjs";

const SIZES = [100_000, 1_000_000];
const MOST_MEGABYTES = 300;
/** For the smallest pack. */
const MOST_MS = 120_000;

export async function runPacks(count) {
  if (count !== undefined) mustBeCount("packs", count);
  const lines = [];
  let version = "";
  for (const size of count ? [count] : SIZES) {
    const many = size.toLocaleString("en");
    const made = await inDatabase(async (database) => {
      await step(`Seeding ${many} signatories`, () => seedPack(database, size));
      await database.query("VACUUM ANALYZE signatures");
      return step(`Making a pack of ${many}`, () => measurePack(database));
    });
    lines.push(...summarize(made.found, many, size === SIZES[0]));
    version = made.version;
  }
  report(lines, version, count ? undefined : "pack results");
}

function summarize({ table, pack }, many, timed) {
  const figure = ({ rows, time, megabytes }) =>
    `${(time / 1_000).toFixed(1)} s, ${perSecond((rows / time) * 1_000)}, ${Math.round(megabytes)} MB`;
  const fits = pack.megabytes <= MOST_MEGABYTES;
  return [
    {
      what: `delivery pack: ${many} names, ${(pack.bytes / 1e6).toFixed(0)} MB of file`,
      figure: figure(pack),
      ratio: pack.time / table.time,
      target: `${timed ? `≤ ${MOST_MS / 1_000} s, ` : ""}≤ ${MOST_MEGABYTES} MB`,
      ok: fits && (!timed || pack.time <= MOST_MS),
    },
    { what: "… the delivery table alone, of the same names", figure: figure(table), ratio: 1 },
  ];
}
