import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../project.mjs";

const FOLDER = join(ROOT, "prisma/sql");

/** The database's functions, one per file. Migrations copy them. */
export function listFunctions() {
  const files = readdirSync(FOLDER).sort();
  return files.map((file) => ({
    name: file.replace(/\.sql$/, ""),
    script: readFileSync(join(FOLDER, file), "utf8"),
  }));
}

/** Returns the SQL that updates a database's functions to prisma/sql; empty if they match. */
export async function compareFunctions(client, functions = listFunctions()) {
  const before = await readFunctions(client);
  await client.query("BEGIN");
  let after;
  try {
    // Tables may be missing: Prisma's part of the migration creates them.
    await client.query("SET LOCAL check_function_bodies = off");
    for (const { script } of functions) await client.query(script);
    after = await readFunctions(client);
  } finally {
    await client.query("ROLLBACK");
  }
  const changed = functions.filter(({ name }) => before.get(name) !== after.get(name));
  const dropped = [...before.keys()].filter((known) => !functions.some(({ name }) => name === known));
  return [...changed.map(({ script }) => script), ...dropped.map((name) => `DROP FUNCTION ${name};\n`)].join("\n");
}

async function readFunctions(client) {
  const { rows } = await client.query(`SELECT proname, pg_get_functiondef(oid) AS text FROM pg_proc
    WHERE pronamespace = current_schema()::regnamespace AND prokind IN ('f', 'p')
      AND NOT EXISTS (SELECT 1 FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')`);
  return new Map(rows.map(({ proname, text }) => [proname, text]));
}
