// `npm run backup` writes an encrypted backup to BACKUP_FOLDER, checks it, and deletes expired ones. `-- check FILE` reads
// one, and `-- replay` repeats departures in a database recovered by other means. `npm run restore -- FILE --into NAME`
// restores one into a new database (deploy/README.md). They need the environment of `npm start`; without DATABASE_URL they
// use the included PostgreSQL, running or not.
import { stat } from "node:fs/promises";
import { parseArgs } from "node:util";
import { reachOwnDatabase } from "./database/own.mjs";
import { readEnvironment } from "./environment.mjs";

const { dataFolder, hasDatabase } = await readEnvironment().catch(giveUp);
const own = hasDatabase ? undefined : await reachOwnDatabase(dataFolder).catch(giveUp);
if (own) process.env.DATABASE_URL = own.url;

const { settings: given } = await import("./require-settings.mjs");
const settings = { ...given, DATABASE_URL: given.DATABASE_DIRECT_URL ?? given.DATABASE_URL }; // copies need a session
const { readBackup } = await import("./backup/check.mjs");
const { expireBackups } = await import("./backup/expire.mjs");
const { replayJournal, restoreBackup } = await import("./backup/restore.mjs");
const { writeBackup } = await import("./backup/write.mjs");
const { closeDatabase } = await import("../lib/db.ts");
const { recordBackup } = await import("../lib/health/record-backup.ts");
const { describeDrift } = await import("../lib/counters/recount.ts");
const { findPosition, writeJournal } = await import("../lib/signatures/journal.ts");

const { BACKUP_FOLDER, BACKUP_DAYS, ADDRESS_KEYS } = settings;
const OPTIONS = {
  into: { type: "string" },
  journal: { type: "string", default: BACKUP_FOLDER },
  "without-erasures": { type: "boolean", default: false },
};
const USAGE = `npm run backup
npm run backup -- check FILE
npm run restore -- FILE --into NAME [--journal FOLDER] [--without-erasures]
npm run backup -- replay [--journal FOLDER]`;

/** The journal comes second, since it must reach the backup. */
async function backUp() {
  const path = await writeBackup(settings);
  await writeJournal(await findPosition());
  const { at, rows } = await check(path);
  const told = recordBackup({ at, rows, bytes: (await stat(path)).size });
  await told.catch(() => console.log("  untold    the host's page does not know of it: npm run migrate"));
  for (const name of await expireBackups(BACKUP_FOLDER, BACKUP_DAYS)) console.log(`  deleted   ${name}`);
}

async function check(path) {
  const { header, end } = await readBackup(path, ADDRESS_KEYS);
  const rows = Object.values(end.rows).reduce((sum, count) => sum + count, 0);
  console.log(`  whole     ${path}`);
  console.log(`  made      ${header.at.toISOString()}, with ${rows} rows in ${header.tables.length} tables`);
  for (const { slug, rows: counted, counter } of end.campaigns)
    console.log(`  count     ${counted} ${slug}${counted === counter ? "" : ` (its counter says ${counter})`}`);
  return { at: header.at, rows };
}

async function restore(path, { into, journal, "without-erasures": withoutErasures }) {
  const restored = await restoreBackup(path, settings, { into, journal, withoutErasures });
  const { header, until, replayed, drifts, counts, url } = restored;
  console.log(`  restored  ${path}, as of ${header.at.toISOString()}`);
  for (const { slug, count } of counts) console.log(`  count     ${count} ${slug}`);
  for (const drift of drifts) console.log(`  drift     ${describeDrift(drift)}: npm run repair`);
  console.log(
    until
      ? `  departed  ${replayed} acts since then were repeated. The journal ends at ${until.toISOString()}.`
      : "  departed  NOT repeated (--without-erasures): who erased or withdrew a signature since then is back.",
  );
  console.log("  since     check members who were removed and API keys that were revoked since then: they are back.");
  const name = new URL(url).pathname.slice(1);
  console.log(own ? "Now start with this DATA_DIR." : `Now restart every process with DATABASE_URL=…/${name}`);
}

async function replay(options) {
  const { replayed, until } = await replayJournal(settings, options);
  console.log(`  departed  ${replayed} acts were repeated. The journal ends at ${until.toISOString()}.`);
}

function giveUp(error) {
  console.error(error.message);
  process.exit(1);
}

try {
  const { positionals, values } = parseArgs({ options: OPTIONS, allowPositionals: true });
  const [command, path] = positionals;
  if (command === undefined) await backUp();
  else if (command === "check" && path) await check(path);
  else if (command === "restore" && path) await restore(path, values);
  else if (command === "replay") await replay(values);
  else throw new Error(USAGE);
} catch (error) {
  console.error(error.constructor === Error ? error.message : error.stack);
  process.exitCode = 1;
}
await closeDatabase();
await own?.end();
