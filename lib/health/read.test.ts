import { setTimeout as pause } from "node:timers/promises";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { patience } from "../../e2e/tools/patience.mjs";
import { closeDatabase, db } from "../db.ts";
import { env } from "../env.ts";
import { logFailure } from "../logger.ts";
import { aConnection, emptyDatabase } from "../testing/database.ts";
import { recordLog } from "../testing/log.ts";
import { aCampaign, aSignature } from "../testing/makers.ts";
import { aProxy } from "../testing/proxy.ts";
import { makeBeat } from "./beat.ts";
import { readHealth } from "./read.ts";

const psql = await aConnection();

let clock = Date.now();
/** Uncached, and without "busy", which depends on the machine's load. */
async function read() {
  clock += 2_000;
  const health = await readHealth(clock);
  return { ...health, problems: health.problems.filter((problem) => problem !== "busy") };
}

beforeEach(async () => {
  globalThis.undersignedUnwritable = undefined;
  await emptyDatabase();
});

/** The next queries use new connections. */
async function reconnect() {
  await closeDatabase();
  globalThis.undersignedDatabase = undefined;
  globalThis.undersignedHealthDatabase = undefined;
}

test("a process with a current, writable database and fresh email is ready", async () => {
  expect(await read()).toMatchObject({
    live: true,
    ready: true,
    problems: [],
    schema: "current",
    mail: { waiting: 0 },
  });
});

/** Undone at the end of the test. */
async function withStatement(statement: string, undo: string) {
  await psql.query(statement);
  onTestFinished(async () => void (await psql.query(undo)));
}

const NEWEST = "(SELECT max(migration_name) FROM _prisma_migrations)";

test("a schema that lacks a migration is not ready", async () => {
  const { rows } = await psql.query(`SELECT ${NEWEST} AS name`);
  await withStatement(
    `UPDATE _prisma_migrations SET migration_name = '1_gone' WHERE migration_name = ${NEWEST}`,
    `UPDATE _prisma_migrations SET migration_name = '${rows[0].name}' WHERE migration_name = '1_gone'`,
  );
  expect(await read()).toMatchObject({ ready: false, problems: ["older_schema"], schema: "older" });
});

test("a schema that has more migrations than the code is ready", async () => {
  await withStatement(
    `INSERT INTO _prisma_migrations SELECT 'x', checksum, finished_at, '9_later' FROM _prisma_migrations LIMIT 1`,
    `DELETE FROM _prisma_migrations WHERE id = 'x'`,
  );
  expect(await read()).toMatchObject({ ready: true, schema: "newer" });
});

/** A pooler's connections keep the setting with which they began. */
const { DATABASE_POOLER } = env();
test.skipIf(DATABASE_POOLER)("a read-only database is not ready", async () => {
  const { rows } = await psql.query("SELECT current_database() AS name");
  const alter = `ALTER DATABASE ${rows[0].name}`;
  onTestFinished(reconnect);
  await withStatement(
    `${alter} SET default_transaction_read_only = on`,
    `${alter} RESET default_transaction_read_only`,
  );
  await reconnect();
  expect(await read()).toMatchObject({ ready: false, problems: ["read_only"] });
});

test("a process is not ready for ten seconds after a write that found no disk space", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  try {
    const failed = await db().$executeRaw`DO $$ BEGIN RAISE SQLSTATE '53100'; END $$`.catch((error) => error);
    logFailure("request_failed", failed);
    expect(await read()).toMatchObject({ ready: false, problems: ["unwritable"] });
    vi.setSystemTime(Date.now() + 10_000);
    expect((await read()).ready).toBe(true);
  } finally {
    vi.useRealTimers();
  }
});

test("email waiting for five minutes is reported and logged with its age, and the process stays ready", async () => {
  await aSignature(await aCampaign());
  await psql.query("UPDATE mails SET created_at = now() - interval '301 seconds'");
  const lines = recordLog();
  expect(await read()).toMatchObject({ ready: true, problems: ["mail_stalled"] });
  const beat = makeBeat();
  await beat.step(clock);
  clock += 10_000;
  await beat.step(clock);
  expect(lines).toMatchObject([{ level: "warn", code: "mail_stalled", waiting: 1 }]);
  expect(lines[0]?.seconds).toBeGreaterThanOrEqual(301);
});

test("a busy event loop is reported, and the process stays ready", async () => {
  await read();
  await pause(100); // the first sample after a reading begins the measuring
  for (const end = performance.now() + 1_200; performance.now() < end; );
  await pause(100);
  clock += 2_000;
  const health = await readHealth(clock);
  expect(health).toMatchObject({ ready: true, problems: ["busy"] });
  expect(health.lagMs).toBeGreaterThanOrEqual(1_000);
});

test("a process with the wrong keys is not ready, and names the problem", async () => {
  await psql.query("UPDATE key_canaries SET proof = decode(repeat('00', 32), 'hex') WHERE kind = 'digest'");
  await psql.query(
    "INSERT INTO key_canaries VALUES ('digest', 'only', decode(repeat('00', 32), 'hex')) ON CONFLICT DO NOTHING",
  );
  vi.resetModules();
  await reconnect();
  const { readHealth: readAnew } = await import("./read.ts");
  expect(await readAnew()).toMatchObject({ ready: false, problems: ["wrong_keys"] });
  await psql.query("DELETE FROM key_canaries");
  await reconnect();
});

test("a database that stops answering is reported within the deadline", async () => {
  const { DATABASE_URL } = env();
  const proxy = await aProxy(DATABASE_URL);
  env().DATABASE_URL = proxy.url;
  await reconnect();
  expect((await read()).ready).toBe(true);
  proxy.freeze();
  const started = performance.now();
  expect(await read()).toMatchObject({ ready: false, problems: ["no_database"] });
  expect(performance.now() - started).toBeLessThan(patience(3_000)); // the deadline itself is two seconds
  env().DATABASE_URL = DATABASE_URL;
  globalThis.undersignedHealthDatabase = undefined;
});
