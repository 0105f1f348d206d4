import pg from "pg";
import { step } from "../bin/progress.mjs";
import { isProduction } from "../lib/production.ts";
import { mustBeCount } from "./checks.mjs";
import { findPostgres, makeDatabase } from "./database.mjs";
import { measureSize } from "./measures/size.mjs";
import { seedSignatures } from "./seed.mjs";
import { adoptSettings } from "./settings.mjs";

/** Seeds DATABASE_URL or, if unset, a temporary database. */
export async function runSeed(count) {
  mustBeCount("seed", count);
  const database = process.env.DATABASE_URL ? ownDatabase(process.env.DATABASE_URL) : await passingDatabase();
  const seconds = await step(`Seeding ${count.toLocaleString("en")} signatures`, () => seedSignatures(database, count));
  const { found, vacuumed } = await measureSize(database);
  console.log(
    `${seconds.toFixed(1)} s; ${found.index.toFixed(0)} bytes of index a signature, ${vacuumed.index.toFixed(0)} after VACUUM`,
  );
  await database.drop();
}

function ownDatabase(url) {
  const { NODE_ENV } = process.env;
  if (NODE_ENV && isProduction(NODE_ENV)) throw new Error("Refusing to add fake people to production.");
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  return { query: async (sql, values) => (await pool.query(sql, values)).rows, drop: () => pool.end() };
}

async function passingDatabase() {
  const postgres = await findPostgres();
  adoptSettings(postgres);
  return makeDatabase(postgres, `undersigned_bench_${process.pid}`);
}
