import { join } from "node:path";
import pg from "pg";
import { run } from "../bin/children.mjs";
import { startDatabase } from "../bin/database/start.mjs";
import { acquireLock } from "../bin/lock.mjs";
import { ROOT } from "../bin/project.mjs";
import { adoptSettings } from "./settings.mjs";

const FOLDER = join(ROOT, ".data/bench");

let found;

/** Uses BENCH_DATABASE_URL, or starts its own PostgreSQL. */
export function findPostgres() {
  found ??= process.env.BENCH_DATABASE_URL ? Promise.resolve(process.env.BENCH_DATABASE_URL) : startPostgres();
  return found;
}

async function startPostgres() {
  const holder = acquireLock(join(ROOT, ".data/bench.lock"));
  if (holder) throw new Error(`Another benchmark is running (process ${holder}).`);
  return (await startDatabase(FOLDER, { durable: true })).url;
}

/** Runs `use` in a temporary database. Returns its result and PostgreSQL's version. */
export async function inDatabase(use) {
  const postgres = await findPostgres();
  adoptSettings(postgres);
  const database = await makeDatabase(postgres, `undersigned_bench_${process.pid}`);
  process.env.DATABASE_URL = database.url;
  try {
    const [{ server_version: version }] = await database.query("SHOW server_version");
    return { found: await use(database), version };
  } finally {
    await database.drop();
  }
}

/** Migrated and seeded with the two letters. */
export async function makeDatabase(serverUrl, name) {
  await command(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await command(serverUrl, `CREATE DATABASE ${name}`);
  const url = Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href;
  await run(process.execPath, ["bin/migrate.mjs"], { env: { DATABASE_URL: url } });
  await run(process.execPath, ["prisma/seed/seed.ts"], { env: { DATABASE_URL: url } });
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  pool.on("error", () => {});
  return {
    url,
    query: async (sql, values) => (await pool.query(sql, values)).rows,
    number: async (sql) => Number(Object.values((await pool.query(sql)).rows[0])[0]),
    async drop() {
      await pool.end();
      await command(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

async function command(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
