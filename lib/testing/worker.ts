import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, vi } from "vitest";
import { limitRole } from "../../bin/migrations/limit-role.mjs";
import { CLEAN, onServer, serverUrl, urlOf } from "./server.ts";

/**
 * Runs before each test file. The files of a worker share its thread, so each begins as a new process would: with new
 * modules, real timers, the first environment and an empty database.
 */
declare global {
  var firstEnvironment: NodeJS.ProcessEnv | undefined;
}

const { TEST_TEMPLATE: template, TEST_POOLER, TEST_POOLER_URL, VITEST_POOL_ID: worker } = process.env;
const database = `${template}_${worker}`;

/** A file may have left exports, which end with their process only. */
const END_EXPORTS = `
  SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND application_name = 'undersigned export'`;

if (process.env.BACKUP_FOLDER) rmSync(join(process.env.BACKUP_FOLDER, "logs"), { recursive: true, force: true });
vi.resetModules();
vi.useRealTimers();
vi.restoreAllMocks();
for (const name of Object.keys(globalThis))
  if (name.startsWith("undersigned")) Reflect.deleteProperty(globalThis, name);

if (globalThis.firstEnvironment) {
  for (const name of Object.keys(process.env)) if (!(name in globalThis.firstEnvironment)) delete process.env[name];
  Object.assign(process.env, globalThis.firstEnvironment);
  await onServer(urlOf(database), (client) => client.query(`${END_EXPORTS}; ${CLEAN}`));
} else {
  await onServer(serverUrl(), async (server) => {
    await server.query(`CREATE DATABASE ${database} TEMPLATE ${template}`);
    await server.query(`ALTER DATABASE ${database} SET synchronous_commit = off`); // no data needs to survive a crash
    await server.query(`ALTER DATABASE ${database} SET timezone = 'America/La_Paz'`); // UTC must not depend on it
  });
  process.env.DATABASE_URL = urlOf(database);
  process.env.BACKUP_FOLDER = join(tmpdir(), template ?? "", worker ?? "");
  if (TEST_POOLER_URL) await connectThroughPooler(TEST_POOLER_URL);
  globalThis.firstEnvironment = { ...process.env };
}
if (TEST_POOLER && !TEST_POOLER_URL) beforeEach(({ skip }) => skip("PgBouncer is not installed"));

async function connectThroughPooler(pooler: string) {
  Object.assign(process.env, { DATABASE_POOLER: TEST_POOLER, DATABASE_DIRECT_URL: urlOf(database) });
  process.env.DATABASE_URL = Object.assign(new URL(pooler), { pathname: `/${database}` }).href;
  await limitRole(urlOf(database));
}

afterAll(async () => {
  for (const name of ["undersignedDatabase", "undersignedLongDatabase", "undersignedHealthDatabase"] as const)
    await globalThis[name]?.close();
});
