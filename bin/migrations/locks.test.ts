import pg from "pg";
import { expect, onTestFinished, test, vi } from "vitest";
import { onServer } from "#lib/testing/server.ts";
import { patience } from "../../e2e/tools/patience.mjs";
import { anEmptyDatabase } from "../testing/database.ts";
import { applyMigrations } from "./apply.mjs";
import { listMigrations } from "./list.mjs";

vi.setConfig({ testTimeout: patience(120_000) });
vi.spyOn(console, "error").mockImplementation(() => {});

const all = listMigrations();
const PATIENCE_MS = 5_000;
/** Which bring the tables that are read. */
const FIRST = 3;

async function aReader(url: string, table: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  onTestFinished(() => client.end());
  await client.query(`BEGIN; SELECT FROM ${table}`);
  return client;
}

/** Fails if the statement has to wait longer than a migration may keep others waiting. */
const withinPatience = (url: string, statement: string) =>
  onServer(url, (client) => client.query(`SET statement_timeout = ${PATIENCE_MS}; ${statement}`));

test("a migration that waits for a reader keeps nobody else waiting, and is applied when the reader ends", async () => {
  const url = await anEmptyDatabase();
  const create = { name: "1_make_a", script: "CREATE TABLE a (b int)" };
  const alter = { name: "2_alter_a", script: "ALTER TABLE a ADD COLUMN c int" };
  await applyMigrations(url, [create]);
  const reader = await aReader(url, "a");
  const migrating = applyMigrations(url, [create, alter]);
  for (let n = 0; n < 3; n += 1) await withinPatience(url, "INSERT INTO a VALUES (1)");
  expect(await onServer(url, async (client) => (await client.query("SELECT * FROM a")).fields.length)).toBe(1);
  await reader.query("COMMIT");
  expect(await migrating).toEqual(["2_alter_a"]);
});

/** Of the tables that people and organizers use; there is always one, and each ends soon. */
async function readOn(url: string, tables: string, signal: AbortSignal): Promise<void> {
  await onServer(url, async (client) => {
    while (!signal.aborted) {
      await client.query(`BEGIN; SELECT FROM ${tables} LIMIT 1; SELECT pg_sleep(0.1)`);
      await client.query("COMMIT");
    }
  });
}

test("each migration is applied beside readers that never cease, and signing goes on", async () => {
  const url = await anEmptyDatabase();
  await applyMigrations(url, all.slice(0, FIRST));
  const stop = new AbortController();
  const readers = ["signatures, campaigns", "organizers, mails"].flatMap((tables) => [
    readOn(url, tables, stop.signal),
    readOn(url, tables, stop.signal),
  ]);
  const migrating = applyMigrations(url, all).finally(() => stop.abort());
  while (!stop.signal.aborted) await withinPatience(url, "UPDATE signatures SET name = name");
  expect(await migrating).toEqual(all.slice(FIRST).map(({ name }) => name));
  await Promise.all(readers);
});
