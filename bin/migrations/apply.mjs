import { setTimeout as wait } from "node:timers/promises";
import { FILTERS, startEngine } from "./engine.mjs";
import { listMigrations } from "./list.mjs";
import { reachDatabase } from "./reach.mjs";

/** Advisory locks: "migrates" and "runscript" on a telephone's keys. */
const MIGRATING = 64_472_837;
const RUNNING = 786_727_478;
const POLL_MS = 200;

/** Applies what is not applied yet, and gives the names. Of several at once, the first does it; the others find it done. */
export async function applyMigrations(connectionString) {
  const client = await reachDatabase(connectionString);
  try {
    await takeLock(client);
    return await apply(connectionString);
  } finally {
    await client.end().catch(() => {});
  }
}

async function apply(connectionString) {
  let refusal;
  const migrationsList = listMigrations();
  const engine = await startEngine(connectionString, (query, script) =>
    query(complete(script)).catch((error) => {
      refusal = error;
      throw error;
    }),
  );
  const diagnosis = { migrationsList, optInToShadowDatabase: false, filters: FILTERS };
  const { failedMigrationNames } = await engine.diagnoseMigrationHistory(diagnosis);
  for (const migrationName of failedMigrationNames) await engine.markMigrationRolledBack({ migrationName });
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: FILTERS });
    return appliedMigrationNames;
  } catch (error) {
    // What PostgreSQL says does not pass through the engine; which migration it was, only the engine says.
    const [, name] = /migration_name="(\w+)"/.exec(error.message) ?? [];
    if (refusal && name) throw new Error(`The migration ${name} failed: ${refusal.message}.`);
    throw new Error(`Migrating failed: ${error.message.replace(/\n +0: .*/s, "")}`);
  }
}

/**
 * A script runs as one transaction, in which it also records its end: if we are killed, either both are there or
 * neither, and what is recorded as unfinished can be tried again. An index made concurrently allows no transaction.
 */
function complete(script) {
  if (/\bCONCURRENTLY\b/i.test(script)) return script;
  return `SELECT pg_advisory_xact_lock(${RUNNING});
${script}
;UPDATE _prisma_migrations SET finished_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL`;
}

/**
 * Held by an open transaction, so that a pooler keeps it on one connection; asked for again and again rather than
 * waited for, because a waiting statement would hold up an index that is made concurrently. When the one before us was
 * killed, PostgreSQL may still be at its script.
 */
async function takeLock(client) {
  const isIdle = `pg_try_advisory_lock(${RUNNING}) AND pg_advisory_unlock(${RUNNING})`;
  for (;;) {
    await client.query("BEGIN");
    await client.query("SET LOCAL idle_in_transaction_session_timeout = 0");
    const { rows } = await client.query(`SELECT pg_try_advisory_xact_lock(${MIGRATING}) AND ${isIdle} AS taken`);
    if (rows[0].taken) return;
    await client.query("ROLLBACK");
    await wait(POLL_MS);
  }
}
