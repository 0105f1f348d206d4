import { afterAll, beforeEach } from "vitest";
import { limitRole } from "../../bin/migrations/limit-role.mjs";
import { CLEAN, onServer, serverUrl, urlOf } from "./server.ts";

/** Runs before each test file: creates the worker's database on first use, and empties it. */
const { TEST_TEMPLATE: template, TEST_POOLER, TEST_POOLER_URL, VITEST_POOL_ID: worker } = process.env;
const database = `${template}_${worker}`;

const made = await onServer(serverUrl(), async (server) => {
  const { rows } = await server.query("SELECT FROM pg_database WHERE datname = $1", [database]);
  if (rows.length > 0) return false;
  await server.query(`CREATE DATABASE ${database} TEMPLATE ${template}`);
  await server.query(`ALTER DATABASE ${database} SET synchronous_commit = off`); // no data needs to survive a crash
  await server.query(`ALTER DATABASE ${database} SET timezone = 'America/La_Paz'`); // UTC must not depend on it
  return true;
});
if (!made) await onServer(urlOf(database), (client) => client.query(CLEAN));
process.env.DATABASE_URL = urlOf(database);
if (TEST_POOLER) await connectThroughPooler();

async function connectThroughPooler() {
  if (!TEST_POOLER_URL) return beforeEach(({ skip }) => skip("PgBouncer is not installed"));
  Object.assign(process.env, { DATABASE_POOLER: TEST_POOLER, DATABASE_DIRECT_URL: urlOf(database) });
  process.env.DATABASE_URL = Object.assign(new URL(TEST_POOLER_URL), { pathname: `/${database}` }).href;
  if (made) await limitRole(urlOf(database));
}

afterAll(async () => {
  await globalThis.undersignedDatabase?.prisma.$disconnect();
  await globalThis.undersignedLongDatabase?.prisma.$disconnect();
  await globalThis.undersignedHealthDatabase?.prisma.$disconnect();
});
