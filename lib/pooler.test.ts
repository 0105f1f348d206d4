import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { Prisma } from "#prisma/client/client.ts";
import { descendantsOf } from "../bin/testing/processes.ts";
import { findPgBouncer, startPgBouncer } from "../e2e/tools/pgbouncer.mjs";
import { closeDatabase, db, queryDirectly, queryForHealth } from "./db.ts";
import { env } from "./env.ts";
import { ROLE_LIMITS } from "./pooler.ts";
import { signCampaign } from "./signatures/sign.ts";
import { aConnection, until } from "./testing/database.ts";
import { aCampaign, anInput } from "./testing/makers.ts";

// Runs in the project "pooler" only, through PgBouncer in transaction mode (vitest.config.ts).

const psql = await aConnection();

test("the process's twelve connections share fewer to PostgreSQL, and none has a prepared statement", async () => {
  const query = Prisma.sql`SELECT pg_backend_pid() AS pid, (SELECT count(*)::int FROM pg_prepared_statements) AS prepared,
    pg_sleep(0.05)::text`;
  const all = Array.from({ length: 60 }, (_, at) =>
    at % 2 === 0
      ? queryDirectly<{ pid: number; prepared: number }>(query)
      : db().$queryRaw<{ pid: number; prepared: number }[]>(query),
  );
  const rows = (await Promise.all(all)).flat();
  expect(new Set(rows.map(({ pid }) => pid)).size).toBeLessThanOrEqual(6);
  expect(rows.filter(({ prepared }) => prepared > 0)).toEqual([]);
});

test("time limits come from the role", async () => {
  const limits = await db().$queryRaw`
    SELECT name, setting::int, source FROM pg_settings WHERE name IN ('statement_timeout', 'lock_timeout')`;
  const source = "database user";
  expect(limits).toEqual([
    { name: "lock_timeout", setting: ROLE_LIMITS.lock_timeout, source },
    { name: "statement_timeout", setting: ROLE_LIMITS.statement_timeout, source },
  ]);
});

test("dates round-trip through Prisma and pg in sessions in another time zone", async () => {
  expect(await db().$queryRaw`SHOW timezone`).toEqual([{ TimeZone: "America/La_Paz" }]); // lib/testing/worker.ts
  const at = new Date("2026-07-08T23:10:11.123Z");
  const { slug } = await aCampaign({ opensAt: at });
  await queryDirectly(Prisma.sql`UPDATE campaigns SET closes_at = ${at} WHERE slug = ${slug}`);
  const read = { opensAt: at, closesAt: at };
  expect(await db().campaign.findUnique({ where: { slug } })).toMatchObject(read);
  expect(await db().campaign.count({ where: { slug, opensAt: at, closesAt: { in: [at] } } })).toBe(1);
  const raw = Prisma.sql`SELECT opens_at AS "opensAt", closes_at AS "closesAt" FROM campaigns WHERE opens_at = ${at}`;
  expect(await db().$queryRaw(raw)).toEqual([read]);
  expect(await db().$transaction((transaction) => transaction.$queryRaw(raw))).toEqual([read]);
  expect(await queryDirectly(raw)).toEqual([read]);
  const list = Prisma.sql`SELECT ARRAY[opens_at, NULL, 'infinity'] AS all, ${at}::date AS day FROM campaigns`;
  expect(await db().$queryRaw(Prisma.sql`${list} WHERE slug = ${slug}`)).toMatchObject([
    { day: new Date("2026-07-08T00:00:00Z") },
  ]);
});

const countSleeping = async () => {
  const active = "SELECT FROM pg_stat_activity WHERE datname = current_database() AND state = 'active'";
  return (await psql.query(`${active} AND query LIKE '%pg_sleep(6%' AND pid <> pg_backend_pid()`)).rowCount;
};

test("a statement that takes too long is canceled in PostgreSQL, and its connection serves on", async () => {
  await expect(queryForHealth(Prisma.sql`SELECT pg_sleep(60)::text`)).rejects.toThrow("canceled after 1500 ms");
  expect(await countSleeping()).toBe(0);
  expect(await queryForHealth(Prisma.sql`SELECT 1 AS one`)).toEqual([{ one: 1 }]);
});

test("a canceled statement of a transaction rolls it back", async () => {
  const act = globalThis.undersignedHealthDatabase?.prisma.$transaction(async (transaction) => {
    await transaction.$executeRaw`INSERT INTO limits VALUES ('canceled', now(), 1)`;
    await transaction.$queryRaw`SELECT pg_sleep(61)::text`;
  });
  await expect(act).rejects.toThrow("canceled after 1500 ms");
  expect(await countSleeping()).toBe(0);
  expect(await db().limit.count()).toBe(0);
});

test("a canceled statement counts as failed even if it succeeds", async () => {
  const trap = Prisma.sql`DO $$ BEGIN PERFORM pg_sleep(62); EXCEPTION WHEN query_canceled THEN END $$`;
  await expect(queryForHealth(trap)).rejects.toThrow("canceled after 1500 ms");
});

/** Of this test alone; the database goes through it until the test ends. */
async function aPooler() {
  const folder = mkdtempSync(join(tmpdir(), "undersigned-pooler-"));
  const { DATABASE_URL, DATABASE_DIRECT_URL = "" } = env();
  const forget = async () => {
    await closeDatabase();
    globalThis.undersignedDatabase = undefined;
    globalThis.undersignedHealthDatabase = undefined;
  };
  const { url, launch, ...first } = await startPgBouncer(findPgBouncer(), folder, DATABASE_DIRECT_URL);
  let running: ReturnType<typeof launch> = first;
  await forget();
  Object.assign(env(), { DATABASE_URL: url });
  onTestFinished(async () => {
    await forget();
    Object.assign(env(), { DATABASE_URL });
    await running.end();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    kill: async () => {
      for (const pid of descendantsOf(running.child.pid ?? 0)) process.kill(pid, "SIGKILL");
      await running.exited;
    },
    start: () => {
      running = launch();
    },
  };
}

test("signing fails while the pooler is dead, works once it is back, and loses nothing acknowledged", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  const pooler = await aPooler();
  const { id, slug } = await aCampaign();
  const sign = () =>
    signCampaign(slug, anInput()).then(
      ({ ok }) => ok,
      () => false,
    );
  const signed = await Promise.all(Array.from({ length: 10 }, sign));
  const inFlight = Array.from({ length: 10 }, sign);
  await pooler.kill();
  const answers = [...signed, ...(await Promise.all(inFlight))];
  expect(await sign()).toBe(false);
  pooler.start();
  await until(sign);
  const stored = await db().signature.count({ where: { campaignId: id } });
  expect(stored).toBeGreaterThan(answers.filter(Boolean).length);
  expect(stored).toBeLessThanOrEqual(answers.length + 1);
});
