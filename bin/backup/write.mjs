import { mkdir, open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { to as copyTo } from "pg-copy-streams";
import { findKeyFault } from "../../lib/secrets/canary.ts";
import { reachDatabase } from "../migrations/reach.mjs";
import { CHUNK_BYTES, startSealing } from "./seal.mjs";
import { copyOf, countCampaigns, countRows, listTables } from "./tables.mjs";

export const nameBackup = (at) => `undersigned-${at.toISOString().slice(0, 19).replaceAll(":", "-")}Z.backup`;

/** Writes one snapshot of the database, while the site runs. Returns the file's path; a failed one is removed. */
export async function writeBackup(settings) {
  const { BACKUP_FOLDER: folder, DATABASE_URL, ADDRESS_KEYS } = settings;
  const client = await reachDatabase(DATABASE_URL);
  const draft = join(folder, `draft-${process.pid}.partial`);
  try {
    await refuseUnusable(client, settings);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = await open(draft, "wx", 0o600);
    let path;
    try {
      path = join(folder, nameBackup(await writeSnapshot(client, file, ADDRESS_KEYS[0])));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
    return path;
  } finally {
    await rm(draft, { force: true });
    await client.end().catch(() => {});
  }
}

async function refuseUnusable(client, settings) {
  const { rows } = await client.query("SELECT to_regclass('departures') IS NOT NULL AS has_departures");
  if (!rows[0].has_departures) throw new Error("The database is empty, or of an older version: npm run migrate.");
  const fault = await findKeyFault(client, settings);
  if (fault) throw new Error(fault);
}

async function writeSnapshot(client, file, key) {
  const { line, seal } = startSealing(key);
  const write = async (...record) => void (await file.write(await seal(...record)));
  await client.query(
    "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL idle_in_transaction_session_timeout = 0",
  );
  const { rows } = await client.query("SELECT clock_timestamp() AS at");
  const [{ at }] = rows;
  const tables = await listTables(client);
  await file.write(line);
  await write(
    "H",
    JSON.stringify({ at, migrations: await listApplied(client), tables: tables.map(({ name }) => name) }),
  );
  const counted = {};
  for (const table of tables) {
    await write("T", JSON.stringify(table));
    counted[table.name] = 0;
    for await (const bytes of inChunks(client.query(copyTo(`${copyOf(table)} TO STDOUT`)))) {
      counted[table.name] += countRows(bytes);
      await write("D", bytes);
    }
  }
  const campaigns = await countCampaigns(client);
  await write("E", JSON.stringify({ rows: counted, campaigns, sequences: await listSequences(client) }), true);
  await client.query("COMMIT");
  return at;
}

async function* inChunks(stream) {
  let [waiting, size] = [[], 0];
  for await (const bytes of stream) {
    waiting.push(bytes);
    size += bytes.length;
    if (size < CHUNK_BYTES) continue;
    yield Buffer.concat(waiting);
    [waiting, size] = [[], 0];
  }
  if (size > 0) yield Buffer.concat(waiting);
}

async function listApplied(client) {
  const { rows } = await client.query(`SELECT migration_name AS name FROM _prisma_migrations
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1`);
  return rows.map(({ name }) => name);
}

/** Read last: sequences belong to no snapshot, so these are never too low. */
async function listSequences(client) {
  const { rows } = await client.query(`SELECT sequencename AS name, last_value::text AS value FROM pg_sequences
    WHERE schemaname = current_schema() AND last_value IS NOT NULL`);
  return rows;
}
