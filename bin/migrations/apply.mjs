import { setTimeout as wait } from "node:timers/promises";
import { findNext, openHistory, recordEnd, recordFailure, recordStart } from "./history.mjs";
import { listMigrations } from "./list.mjs";
import { reachDatabase } from "./reach.mjs";
import { lockTables } from "./tables.mjs";

/** Prisma's own advisory lock. */
const LOCK = 72_707_369;
const POLL_MS = 200;

/** Everything else that wants a table queues behind a migration that waits for its lock, so it waits only so long. */
const LOCK_MS = 2_000;
const SHORT_LOCK_MS = 400;
const SHORT_TRIES = 20;
const RETRY_MS = 1_000;
const TRIES = 100;
const LOCK_NOT_AVAILABLE = "55P03";
const DEADLOCK_DETECTED = "40P01";
const STATEMENT_CANCELED = "57014";
const LATER = [LOCK_NOT_AVAILABLE, DEADLOCK_DETECTED, STATEMENT_CANCELED];

/** First line of a script that cannot run in a transaction, such as CREATE INDEX CONCURRENTLY. */
const NO_TRANSACTION = /^-- no transaction\b/i;

/** Returns the names of the migrations it applied. Concurrent processes share the work. */
export async function applyMigrations(connectionString, migrations = listMigrations()) {
  const client = await reachDatabase(connectionString);
  const applied = [];
  let tries = 0;
  try {
    await beginLocked(client);
    await openHistory(client);
    await client.query("COMMIT");
    for (;;) {
      await beginLocked(client);
      const next = await findNext(client, migrations);
      if (!next) return applied;
      if (await applyOne(client, next, { connectionString, tries })) applied.push(next.name);
      else {
        tries += 1;
        await waitToRetry(next, tries);
      }
    }
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * The lock belongs to a transaction, so that a pooler keeps the connection and a killed process's script holds the lock
 * until it ends. Polls, because a waiting statement would block CREATE INDEX CONCURRENTLY.
 */
async function beginLocked(client) {
  const begin = `ROLLBACK; BEGIN; SET LOCAL idle_in_transaction_session_timeout = 0; SET LOCAL statement_timeout = 0`;
  for (;;) {
    const results = await client.query(`${begin}; SELECT pg_try_advisory_xact_lock(${LOCK}) AS taken`);
    if (results.at(-1).rows[0].taken) return;
    await wait(POLL_MS);
  }
}

/** Returns false if a lock that it needs is taken. */
async function applyOne(client, migration, { connectionString, tries }) {
  try {
    if (NO_TRANSACTION.test(migration.script)) await runStatements(migration, connectionString);
    else await runScript(client, migration, tries < SHORT_TRIES ? SHORT_LOCK_MS : LOCK_MS);
    await client.query("COMMIT");
    return true;
  } catch (error) {
    if (LATER.includes(error.code)) return false;
    throw new Error(`The migration ${migration.name} failed: ${error.message}.`);
  }
}

async function waitToRetry({ name }, tries) {
  if (tries >= TRIES)
    throw new Error(
      `The migration ${name} needs a table that something reads or writes for too long. Try again later.`,
    );
  if (tries === 1) console.error(`The migration ${name} waits for a table that is in use.`);
  await wait(RETRY_MS);
}

/** The script and its history row are one transaction. */
async function runScript(client, migration, lockMs) {
  const id = await recordStart(client, migration);
  await lockTables(client, migration.script, lockMs);
  await client.query(`SET LOCAL lock_timeout = ${lockMs}`);
  await client.query(migration.script);
  await recordEnd(client, id);
}

/** On a second connection, statement by statement. A failed script restarts from its first statement. */
async function runStatements(migration, connectionString) {
  const client = await reachDatabase(connectionString);
  try {
    await client.query("SET statement_timeout = 0; SET lock_timeout = 0");
    const id = await recordStart(client, migration);
    try {
      for (const statement of migration.script.split(/(?<=;)[ \t]*$/m)) await client.query(statement);
    } catch (error) {
      await recordFailure(client, id, error.message);
      throw error;
    }
    await recordEnd(client, id);
  } finally {
    await client.end().catch(() => {});
  }
}
