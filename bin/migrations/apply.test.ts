import { expect, test, vi } from "vitest";
import { onServer } from "#lib/testing/server.ts";
import { patience } from "../../e2e/tools/patience.mjs";
import { anEmptyDatabase } from "../testing/database.ts";
import { applyMigrations } from "./apply.mjs";
import { describeMigrations, FILTERS, startEngine } from "./engine.mjs";
import { listMigrations } from "./list.mjs";

vi.setConfig({ testTimeout: patience(120_000) });

type Migration = ReturnType<typeof listMigrations>[number];

const all = listMigrations();
const names = all.map(({ name }) => name);

const query = (url: string, sql: string) => onServer(url, async (client) => (await client.query(sql)).rows);
const exists = async (url: string, name: string) =>
  (await query(url, `SELECT to_regclass('${name}') IS NOT NULL AS exists`))[0].exists;

/** Applies with Prisma's own engine, and checks its diagnosis of the history. */
async function applyByPrisma(url: string, migrations: Migration[]): Promise<string[]> {
  const engine = await startEngine(url);
  const migrationsList = describeMigrations(migrations);
  const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: FILTERS });
  const diagnosis = { migrationsList, optInToShadowDatabase: false, filters: FILTERS };
  expect(await engine.diagnoseMigrationHistory(diagnosis)).toMatchObject({
    editedMigrationNames: [],
    failedMigrationNames: [],
    history: null,
  });
  return appliedMigrationNames;
}

test("Prisma and bin/migrate.mjs continue each other's history", async () => {
  const url = await anEmptyDatabase();
  expect(await applyByPrisma(url, all.slice(0, 3))).toEqual(names.slice(0, 3));
  expect(await applyMigrations(url, all.slice(0, -2))).toEqual(names.slice(3, -2));
  expect(await applyByPrisma(url, all)).toEqual(names.slice(-2));
  expect(await applyMigrations(url)).toEqual([]);
});

test("the history table equals what Prisma writes", async () => {
  const [ours, prismas] = [await anEmptyDatabase(), await anEmptyDatabase()];
  expect(await applyMigrations(ours)).toEqual(names);
  await applyByPrisma(prismas, all);
  expect(await applyByPrisma(ours, all)).toEqual([]);
  const columns = `SELECT column_name, data_type, character_maximum_length, is_nullable, column_default
    FROM information_schema.columns WHERE table_name = '_prisma_migrations' ORDER BY ordinal_position`;
  const history = `SELECT migration_name, checksum, logs, rolled_back_at, applied_steps_count,
    finished_at >= started_at AS ordered FROM _prisma_migrations ORDER BY started_at`;
  for (const sql of [columns, history]) expect(await query(ours, sql)).toEqual(await query(prismas, sql));
});

test("a migration that changed after it was applied is refused, unless only line endings changed", async () => {
  const url = await anEmptyDatabase();
  const migration = { name: "1_make_a", script: "CREATE TABLE a ();\n-- done\n" };
  await applyMigrations(url, [migration]);
  const windows = { ...migration, script: migration.script.replaceAll("\n", "\r\n") };
  expect(await applyMigrations(url, [windows])).toEqual([]);
  const changed = [
    { ...migration, script: "CREATE TABLE a (b int)" },
    { name: "2_make_c", script: "CREATE TABLE c ()" },
  ];
  await expect(applyMigrations(url, changed)).rejects.toThrow(
    "The migration 1_make_a differs from what was applied here.",
  );
  expect(await exists(url, "c")).toBe(false);
});

test("a failed migration is named and rolled back; earlier ones stay", async () => {
  const url = await anEmptyDatabase();
  const good = { name: "1_make_a", script: "CREATE TABLE a ()" };
  const bad = { name: "2_make_b", script: "CREATE TABLE b (); SELECT 1 / 0" };
  await expect(applyMigrations(url, [good, bad])).rejects.toThrow("The migration 2_make_b failed: division by zero.");
  expect([await exists(url, "a"), await exists(url, "b")]).toEqual([true, false]);
  expect(await query(url, "SELECT migration_name FROM _prisma_migrations")).toEqual([{ migration_name: "1_make_a" }]);
  expect(await applyMigrations(url, [good, { ...bad, script: "CREATE TABLE b ()" }])).toEqual(["2_make_b"]);
});

test("an error at COMMIT names the migration", async () => {
  const url = await anEmptyDatabase();
  const script = `CREATE TABLE a (id int PRIMARY KEY, b int REFERENCES a DEFERRABLE INITIALLY DEFERRED);
    INSERT INTO a VALUES (1, 2)`;
  await expect(applyMigrations(url, [{ name: "1_make_a", script }])).rejects.toThrow(/1_make_a failed: .*foreign key/);
});

test("a migration marked 'no transaction' runs without one, and restarts after a failure", async () => {
  const url = await anEmptyDatabase();
  const table = { name: "1_make_a", script: "CREATE TABLE a (b int); INSERT INTO a VALUES (1), (1)" };
  const unique = "DROP INDEX CONCURRENTLY IF EXISTS b_once;\nCREATE UNIQUE INDEX CONCURRENTLY b_once ON a (b);\n";
  const index = { name: "2_index_a", script: `-- no transaction: the table is large\n${unique}` };
  const inOne = { ...index, script: unique };
  await expect(applyMigrations(url, [table, inOne])).rejects.toThrow("cannot run inside a transaction block");
  await expect(applyMigrations(url, [table, index])).rejects.toThrow("2_index_a failed: could not create unique index");
  await query(url, "DELETE FROM a");
  expect(await applyMigrations(url, [table, index])).toEqual(["2_index_a"]);
  expect(await query(url, "SELECT indisvalid FROM pg_index WHERE indrelid = 'a'::regclass")).toEqual([
    { indisvalid: true },
  ]);
  expect(await applyByPrisma(url, [table, index])).toEqual([]);
});

test("a database with other tables is refused, unless they belong to an extension", async () => {
  const url = await anEmptyDatabase();
  await query(url, "CREATE TABLE orders ()");
  await expect(applyMigrations(url)).rejects.toThrow("a database that contains other tables");
  await query(url, "ALTER EXTENSION plpgsql ADD TABLE orders");
  expect(await applyMigrations(url, all.slice(0, 1))).toEqual(names.slice(0, 1));
});
