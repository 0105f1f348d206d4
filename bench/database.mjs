import { rmSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { run } from "../bin/children.mjs";
import { startDatabase } from "../bin/database/start.mjs";
import { takeLock } from "../bin/lock.mjs";
import { ROOT } from "../bin/project.mjs";

const FOLDER = join(ROOT, ".data/bench");

/** The PostgreSQL to measure on: BENCH_DATABASE_URL's, or one of our own beside the data that `npm start` keeps. */
export async function findPostgres() {
  if (process.env.BENCH_DATABASE_URL) return process.env.BENCH_DATABASE_URL;
  const holder = takeLock(join(ROOT, ".data/bench.lock"));
  if (holder) throw new Error(`Another bench runs here (process ${holder}).`);
  return (await startDatabase(FOLDER, { durable: true })).url;
}

export function forgetPostgres() {
  rmSync(FOLDER, { recursive: true, force: true });
}

/** A database of its own on that PostgreSQL, migrated, with the two letters in it. */
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
    /** The one number that a query gives. */
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
