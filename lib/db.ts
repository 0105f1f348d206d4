import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { type Prisma, PrismaClient } from "#prisma/client/client.ts";
import { env } from "./env.ts";

const MOST_WAIT_MS = 10_000;

/** Prisma's default of 5 s is too short on a busy machine. */
const TRANSACTION_MS = 30_000;

declare global {
  var undersignedDatabase: { pool: pg.Pool; prisma: PrismaClient } | undefined;
}

export function db(): PrismaClient {
  return database().prisma;
}

/** Bypasses Prisma's engine, which is slower and copies binary data as text (bench/README.md). */
export async function queryDirectly<Row extends pg.QueryResultRow>(statement: Prisma.Sql): Promise<Row[]> {
  const { text, values } = statement;
  const { rows } = await database().pool.query<Row>({ name: nameStatement(text), text, values });
  return rows;
}

export async function isDatabaseReady(): Promise<boolean> {
  return db().$queryRaw`SELECT 1`.then(() => true).catch(() => false);
}

function database() {
  globalThis.undersignedDatabase ??= connect();
  return globalThis.undersignedDatabase;
}

function connect() {
  const pool = new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: env().DATABASE_CONNECTIONS,
    connectionTimeoutMillis: 5_000,
    application_name: "undersigned",
    // The adapter reads timestamps as UTC, whatever offset they have.
    onConnect: (client) => client.query("SET TIME ZONE 'UTC'"),
  });
  const adapter = new PrismaPg(pool, {
    disposeExternalPool: true,
    onPoolError: (error) => console.error("database:", error.message),
    statementNameGenerator: ({ sql }) => nameStatement(sql),
  });
  const transactionOptions = { maxWait: MOST_WAIT_MS, timeout: TRANSACTION_MS };
  return { pool, prisma: new PrismaClient({ adapter, errorFormat: "minimal", transactionOptions }) };
}

const names = new Map<string, string>();
const NAMES_MAX = 1_000;

/** Texts come from our code and are few; if not, the cache is reset. */
function nameStatement(sql: string): string {
  const name = names.get(sql) ?? createHash("sha1").update(sql).digest("base64");
  if (names.size >= NAMES_MAX) names.clear();
  names.set(sql, name);
  return name;
}
