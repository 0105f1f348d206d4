import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../project.mjs";

const FOLDER = join(ROOT, "prisma/sql");

/** The functions of the database, each in the file of its name: what migrations copy, and nobody else runs. */
export function listFunctions() {
  const files = readdirSync(FOLDER).sort();
  return files.map((file) => ({
    name: file.replace(/\.sql$/, ""),
    script: readFileSync(join(FOLDER, file), "utf8"),
  }));
}

/** The SQL that makes the functions of a database those of prisma/sql; empty when they are. */
export async function compareFunctions(client, functions = listFunctions()) {
  const before = await readFunctions(client);
  await client.query("BEGIN");
  let after;
  try {
    // A comparison must not fail because a table is not there yet: Prisma's part of the migration makes it.
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
