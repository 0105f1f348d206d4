import pg from "pg";
import { expect, onTestFinished, test, vi } from "vitest";
import { onServer } from "#lib/testing/server.ts";
import { anEmptyDatabase } from "../testing/database.ts";
import { applyMigrations } from "./apply.mjs";
import { listMigrations } from "./list.mjs";

vi.setConfig({ testTimeout: 120_000 });
vi.spyOn(console, "error").mockImplementation(() => {});

const all = listMigrations();
const PATIENCE_MS = 5_000;

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

test("the newest migrations are applied beside readers of every table, and signing goes on", async () => {
  const url = await anEmptyDatabase();
  await applyMigrations(url, all.slice(0, -3));
  const reader = await aReader(url, "signatures, campaigns, organizers, mails");
  const migrating = applyMigrations(url, all);
  for (let n = 0; n < 3; n += 1) await withinPatience(url, "UPDATE signatures SET name = name");
  await reader.query("COMMIT");
  await migrating;
  expect(await applyMigrations(url, all)).toEqual([]);
});
