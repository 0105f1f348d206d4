import { randomBytes } from "node:crypto";
import { expect, onTestFinished, test, vi } from "vitest";
import { onServer, serverUrl, urlOf } from "#lib/testing/server.ts";
import { listMigrations } from "./migrations/list.mjs";
import { compareSchema } from "./migrations/write.mjs";
import { run, until } from "./testing/start.ts";

vi.setConfig({ testTimeout: 60_000 });

async function anEmptyDatabase(): Promise<string> {
  const name = `migrate_${randomBytes(5).toString("hex")}`;
  await onServer(serverUrl(), (server) => server.query(`CREATE DATABASE ${name}`));
  onTestFinished(async () => {
    await onServer(serverUrl(), (server) => server.query(`DROP DATABASE ${name} WITH (FORCE)`));
  });
  return urlOf(name);
}

const migrate = (DATABASE_URL: string) => run([process.execPath, "bin/migrate.mjs"], { DATABASE_URL });

test("prisma/migrations make what prisma/schema.prisma says", async () => {
  expect(await compareSchema()).toBe("-- This is an empty migration.\n");
});

test("of many that migrate one database at once, one does it and all succeed", async () => {
  const url = await anEmptyDatabase();
  const runs = await Promise.all(Array.from({ length: 4 }, () => migrate(url).ended));
  expect(runs.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
  expect(runs.filter(({ output }) => output !== "")).toHaveLength(1);
});

const ENDED = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND wait_event_type = 'Lock'`;
const WAITING = `SELECT 1 FROM pg_stat_activity WHERE datname = $1 AND wait_event_type = 'Lock'`;
const FINISHED = "SELECT 1 FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL";

test.for([
  ["and PostgreSQL gives it up", ENDED],
  ["and PostgreSQL goes on with it", WAITING],
] as const)("a migration that is killed half-way, %s, is done once the next has run", async ([, what]) => {
  const url = await anEmptyDatabase();
  const name = new URL(url).pathname.slice(1);
  await onServer(url, async (client) => {
    await client.query("BEGIN; CREATE TABLE campaigns ()"); // the first migration wants the name, and waits for it
    const first = migrate(url);
    const watch = (query: string) => onServer(serverUrl(), (server) => server.query(query, [name]));
    await until(async () => (await watch(WAITING)).rowCount === 1);
    process.kill(first.pid, "SIGKILL");
    await first.ended;
    await watch(what);
    await client.query("ROLLBACK");
  });
  expect(await migrate(url).ended).toMatchObject({ code: 0 });
  await onServer(url, async (client) =>
    expect((await client.query(FINISHED)).rowCount).toBe(listMigrations().migrationDirectories.length),
  );
});
