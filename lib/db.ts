import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { type Prisma, PrismaClient } from "#prisma/client/client.ts";
import { env } from "./env.ts";

/** Whoever must wait for a connection, on a busy machine, would rather wait than be sent away. */
const MOST_WAIT_MS = 10_000;

/** Prisma's own 5 seconds are too few to seed the letters on a machine that is busy. */
const TRANSACTION_MS = 30_000;

declare global {
  var undersignedDatabase: { pool: pg.Pool; prisma: PrismaClient } | undefined;
}

/** The one client of this process, made at its first use. */
export function db(): PrismaClient {
  return database().prisma;
}

/**
 * Runs one statement on the client's own connections. For signing and verifying, where Prisma's engine would take longer
 * than PostgreSQL, and for the pieces of a file, which it would keep as text several times over (bench/README.md).
 */
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
    // The adapter takes the text of a time for UTC, whatever offset the server's own time zone gives it.
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

/** A prepared statement's name. Texts are few, for they come from our code; should they not be, we start anew. */
function nameStatement(sql: string): string {
  const name = names.get(sql) ?? createHash("sha1").update(sql).digest("base64");
  if (names.size >= NAMES_MAX) names.clear();
  names.set(sql, name);
  return name;
}
