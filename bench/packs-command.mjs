import { step } from "../bin/step.mjs";
import { findPostgres, makeDatabase } from "./database.mjs";
import { measurePack } from "./measures/pack.mjs";
import { perSecond, report } from "./report.mjs";
import { seedPack } from "./seed-pack.mjs";
import { adoptSettings } from "./settings.mjs";

const SIZES = [100_000, 1_000_000];
const MOST_MEGABYTES = 300;
/** For the smallest. */
const MOST_MS = 120_000;

/** What delivery packs cost: a hundred thousand names, and a million. */
export async function runPacks(count) {
  if (count !== undefined && !(Number.isSafeInteger(count) && count > 0))
    throw new Error("Say how many: npm run bench -- packs 20000");
  const postgres = await findPostgres();
  adoptSettings(postgres);
  const lines = [];
  let version = "";
  for (const size of count ? [count] : SIZES) {
    const database = await makeDatabase(postgres, `undersigned_bench_${process.pid}`);
    const many = size.toLocaleString("en");
    await step(`Seeding ${many} signatories`, () => seedPack(database, size));
    await database.query("VACUUM ANALYZE signatures");
    version = (await database.query("SHOW server_version"))[0].server_version;
    const found = await step(`Making a pack of ${many}`, () => measurePack(database));
    lines.push(...summarize(found, many, size === SIZES[0]));
    await database.drop();
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
