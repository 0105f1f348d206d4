import type pg from "pg";
import { expect, test, vi } from "vitest";
import { onServer, serverUrl } from "#lib/testing/server.ts";
import { patience } from "../e2e/tools/patience.mjs";
import { listMigrations } from "./migrations/list.mjs";
import { compareSchema } from "./migrations/write.mjs";
import { anEmptyDatabase } from "./testing/database.ts";
import { run, until } from "./testing/start.ts";

vi.setConfig({ testTimeout: patience(120_000) });

const migrate = (DATABASE_URL: string) => run([process.execPath, "bin/migrate.mjs"], { DATABASE_URL });

test("prisma/migrations produce what prisma/models and prisma/sql describe", async () => {
  expect(await compareSchema()).toBe("-- This is an empty migration.\n");
});

test("concurrent migrations all succeed, and each migration runs once", async () => {
  const url = await anEmptyDatabase();
  const runs = await Promise.all(Array.from({ length: 4 }, () => migrate(url).ended));
  expect(runs.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
  const applied = runs.flatMap(({ output }) => output.split("\n").filter(Boolean));
  expect(applied.toSorted()).toEqual(listMigrations().map(({ name }) => name));
});

test("with a pooler in transaction mode, migrating limits the role in this database", async () => {
  const DATABASE_URL = await anEmptyDatabase();
  const pooled = { DATABASE_URL, DATABASE_DIRECT_URL: DATABASE_URL, DATABASE_POOLER: "transaction" };
  const limited = () => run([process.execPath, "bin/migrate.mjs"], pooled).ended;
  expect(await limited()).toMatchObject({ code: 0 });
  const show = (client: pg.Client) =>
    client.query("SELECT name, source FROM pg_settings WHERE source = 'database user'");
  expect((await onServer(DATABASE_URL, show)).rows.map(({ name }) => name)).toEqual([
    "lock_timeout",
    "statement_timeout",
  ]);
  expect((await onServer(serverUrl(), show)).rows).toEqual([]);
});

const FINISHED = "SELECT 1 FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL";
const WAITING = `FROM pg_stat_activity WHERE datname = $1 AND wait_event_type = 'Lock'`;

test.for(["PostgreSQL ends it", "PostgreSQL continues it"])(
  "after a migration is killed half-way and %s, the next run completes it",
  async (title) => {
    const url = await anEmptyDatabase();
    const ask = (query: string) =>
      onServer(serverUrl(), async (server) => (await server.query(query, [new URL(url).pathname.slice(1)])).rowCount);
    const second = await onServer(url, async (client) => {
      await client.query("BEGIN; CREATE TABLE campaigns ()"); // blocks the first migration
      const first = migrate(url);
      await until(async () => (await ask(`SELECT 1 ${WAITING}`)) === 1);
      process.kill(first.pid, "SIGKILL");
      await first.ended;
      if (title.includes("ends it")) await ask(`SELECT pg_terminate_backend(pid) ${WAITING}`);
      await client.query("ROLLBACK");
      return migrate(url);
    });
    expect(await second.ended).toMatchObject({ code: 0 });
    const { rowCount } = await onServer(url, (client) => client.query(FINISHED));
    expect(rowCount).toBe(listMigrations().length);
  },
);
