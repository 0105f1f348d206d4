import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { startDatabase } from "../database/start.mjs";
import { ROOT } from "../project.mjs";
import { applyMigrations } from "./apply.mjs";
import { describeMigrations, FILTERS, SCHEMA, startEngine } from "./engine.mjs";
import { compareFunctions } from "./functions.mjs";
import { FOLDER, listMigrations } from "./list.mjs";
import { reachDatabase } from "./reach.mjs";

export async function writeMigration(name) {
  if (!/^[a-z]+(_[a-z0-9]+)+$/.test(name ?? "")) throw new Error("Name the migration verb_noun, such as add_partners.");
  const folder = join(FOLDER, `${stampAfter(listMigrations().at(-1)?.name ?? "", new Date())}_${name}`);
  const script = await compareSchema();
  mkdirSync(folder);
  writeFileSync(join(folder, "migration.sql"), script);
  return relative(ROOT, folder);
}

/** YYYYMMDDHHMMSS, after the last migration even if the clock is behind. */
export function stampAfter(last, now) {
  const stamp = Number(now.toISOString().replaceAll(/\D/g, "").slice(0, 14));
  return Math.max(stamp, Number(last.slice(0, 14)) + 1);
}

const EMPTY = "-- This is an empty migration.\n";

/** Returns the SQL from prisma/migrations to prisma/models and prisma/sql; only a comment if they match. */
export async function compareSchema() {
  const parent = mkdtempSync(join(tmpdir(), "undersigned-migration-"));
  const database = await startDatabase(parent, { durable: false });
  try {
    const functions = await readChangedFunctions(database.url);
    const engine = await startEngine(database.url);
    const { stdout: tables } = await engine.diff({
      from: { tag: "migrations", ...describeMigrations(listMigrations()) },
      to: { tag: "schemaDatamodel", files: SCHEMA },
      script: true,
      shadowDatabaseUrl: null,
      exitCode: null,
      filters: FILTERS,
    });
    const scripts = [tables === EMPTY ? "" : tables, functions].filter(Boolean);
    return scripts.join("\n") || EMPTY;
  } finally {
    await database.end();
    rmSync(parent, { recursive: true });
  }
}

/** In a second database, because the engine uses the first one. */
async function readChangedFunctions(url) {
  const first = await reachDatabase(url);
  await first.query("CREATE DATABASE migrated").finally(() => first.end());
  const migrated = Object.assign(new URL(url), { pathname: "/migrated" }).href;
  await applyMigrations(migrated);
  const client = await reachDatabase(migrated);
  return compareFunctions(client).finally(() => client.end());
}
