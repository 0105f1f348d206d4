import { setTimeout as pause } from "node:timers/promises";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { Prisma, PrismaClient } from "#prisma/client/client.ts";
import { directUrl, env } from "./env.ts";
import { nameStatement, watchAdapter, watchStatement } from "./health/statements.ts";
import { log, logFailure } from "./logger.ts";
import { hasLimits, ROLE_LIMITS, standInForSession, withOffsets } from "./pooler.ts";
import { connectionTo } from "./primary.ts";
import { checkKeys, isKeyFault } from "./secrets/key-fault.ts";

const MOST_WAIT_MS = 10_000;

/** Prisma's default of 5 s is too short on a busy machine. */
const TRANSACTION_MS = 30_000;

/** Longer statements set their own limit (SET LOCAL). The lock's is shorter, so that its holder can finish. */
const { statement_timeout: STATEMENT_MS, lock_timeout: LOCK_MS } = ROLE_LIMITS;

/** Added in the client, for dead connections, where PostgreSQL cannot end the statement. */
const RESPONSE_MS = 5_000;

/** For example a recount of ten million signatures. */
const LONG_STATEMENT_MS = 3_600_000;

const HEALTH_STATEMENT_MS = 1_500;

/** `nameOf`: the name under which a session prepares a statement. */
type Database = { pool: pg.Pool; prisma: PrismaClient; nameOf: (sql: string) => string; close: () => Promise<void> };

declare global {
  var undersignedDatabase: Database | undefined;
  var undersignedLongDatabase: Database | undefined;
  var undersignedHealthDatabase: Database | undefined;
}

export function db(): PrismaClient {
  return database().prisma;
}

export function dbForLongStatements(): PrismaClient {
  globalThis.undersignedLongDatabase ??= connect({ connections: 2, statementMs: LONG_STATEMENT_MS, isDirect: true });
  return globalThis.undersignedLongDatabase.prisma;
}

export async function closeDatabase(): Promise<void> {
  const { undersignedDatabase: common, undersignedLongDatabase: long, undersignedHealthDatabase: health } = globalThis;
  for (const opened of [common, long, health]) await opened?.close();
}

/** Bypasses Prisma's engine, which is slower and copies binary data as text (bench/README.md). */
export function queryDirectly<Row extends pg.QueryResultRow>(statement: Prisma.Sql): Promise<Row[]> {
  return query(database(), statement);
}

/**
 * By a connection of its own, so that a busy pool does not look like a database that is down. Without Prisma, whose clients
 * take long to make.
 */
export function queryForHealth<Row extends pg.QueryResultRow>(statement: Prisma.Sql): Promise<Row[]> {
  return query(healthDatabase(), statement);
}

async function query<Row extends pg.QueryResultRow>({ pool, nameOf }: Database, { text, values }: Prisma.Sql) {
  const { rows } = await watchStatement(text, () => pool.query<Row>({ name: nameOf(text), text, values }));
  return rows;
}

/** True of each `place` of a list. The planner takes the list for one row, and looks rows up by index. */
export const PLANNED_AS_ONE = Prisma.sql`WHERE place * 0 = 0`;

export async function isDatabaseReady(): Promise<boolean> {
  return db().$queryRaw`SELECT 1`.then(() => true).catch(() => false);
}

export async function awaitKeyFault(signal: AbortSignal): Promise<string | undefined> {
  while (!signal.aborted) {
    const fault = await queryDirectly(Prisma.sql`SELECT 1`)
      .then(() => undefined)
      .catch((error: Error) => error);
    if (!fault) return;
    if (isKeyFault(fault)) return fault.message;
    await pause(1_000, undefined, { signal }).catch(() => {});
  }
}

function database() {
  globalThis.undersignedDatabase ??= connect({ connections: env().DATABASE_CONNECTIONS, statementMs: STATEMENT_MS });
  return globalThis.undersignedDatabase;
}

function healthDatabase() {
  globalThis.undersignedHealthDatabase ??= connect({ connections: 1, statementMs: HEALTH_STATEMENT_MS });
  return globalThis.undersignedHealthDatabase;
}

type Options = { connections: number; statementMs: number; isDirect?: boolean };

function connect({ connections, statementMs, isDirect = false }: Options): Database {
  const isPooled = env().DATABASE_POOLER === "transaction" && !isDirect;
  const nameOf = isPooled ? () => "" : nameStatement;
  const pool = new pg.Pool({
    ...connectionTo(isDirect ? directUrl() : env().DATABASE_URL),
    max: connections,
    connectionTimeoutMillis: 5_000,
    application_name: "undersigned",
    keepAlive: true,
    query_timeout: statementMs + RESPONSE_MS,
    onConnect: (client) => prepareConnection(client, statementMs, isPooled),
  });
  pool.on("error", (error) => logFailure("database_failed", error));
  let prisma: PrismaClient | undefined;
  return {
    pool,
    nameOf,
    get prisma() {
      prisma ??= makeClient(pool, nameOf, isPooled);
      return prisma;
    },
    async close() {
      await prisma?.$disconnect();
      if (!pool.ending) await pool.end(); // Prisma leaves a pool that it never used
    },
  };
}

function makeClient(pool: pg.Pool, nameOf: Database["nameOf"], isPooled: boolean): PrismaClient {
  const adapter = new PrismaPg(pool, {
    disposeExternalPool: true,
    onPoolError: () => {},
    statementNameGenerator: ({ sql }) => nameOf(sql),
  });
  const transactionOptions = { maxWait: MOST_WAIT_MS, timeout: TRANSACTION_MS };
  const watched = watchAdapter(adapter);
  const options = { adapter: isPooled ? withOffsets(watched) : watched, transactionOptions };
  return new PrismaClient({ ...options, errorFormat: "minimal" });
}

async function prepareConnection(client: pg.ClientBase, statementMs: number, isPooled: boolean): Promise<void> {
  if (isPooled) standInForSession(client, statementMs);
  // Not startup parameters, which PgBouncer refuses. The adapter reads timestamps as UTC, whatever offset they have.
  else await client.query(`SET TIME ZONE 'UTC'; SET statement_timeout = ${statementMs}; SET lock_timeout = ${LOCK_MS}`);
  const isFirst = await checkKeys(client);
  if (isFirst && isPooled && !(await hasLimits(client))) log("database_role_unlimited");
}
