import { Socket } from "node:net";
import pg from "pg";
import { to } from "pg-copy-streams";
import type { Prisma } from "#prisma/client/client.ts";
import { env } from "../env.ts";
import { inlineValues } from "./inline.ts";
import { type CopiedRow, splitRows } from "./split.ts";

/** As long as a snapshot is open, PostgreSQL keeps what others have changed since: nobody may hold one for longer. */
export const LONGEST_MS = 3_600_000;

/** Where PostgreSQL works for long without writing to us, it looks this often whether we are still there. */
const CHECK_MS = 250;

const BEGIN = `
  BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
  SET LOCAL TimeZone = 'UTC';
  SET LOCAL DateStyle = 'ISO';
  SET LOCAL work_mem = '64MB';
  SET LOCAL statement_timeout = ${LONGEST_MS};
  SET LOCAL idle_in_transaction_session_timeout = ${LONGEST_MS};
  SET LOCAL client_connection_check_interval = ${CHECK_MS}`;

export type Snapshot = {
  /** What is read is how it was at this moment. */
  at: Date;
  /** The rows of a query as they come, some hundred at once, as fast as they are taken. One query after the other. */
  read(query: Prisma.Sql): AsyncGenerator<CopiedRow[]>;
  /** All rows of a query that has few. */
  all(query: Prisma.Sql): Promise<CopiedRow[]>;
  close(): Promise<void>;
};

/**
 * The database as it is now, for as many queries as must agree with each other, on a connection of its own: a slow
 * reader takes none from those who sign. Who opens one closes it, whatever happens. When `signal` is aborted, or the
 * snapshot is closed while it is read, the connection breaks, and the query ends with it.
 */
export async function openSnapshot(signal?: AbortSignal): Promise<Snapshot> {
  signal?.throwIfAborted();
  const socket = new Socket();
  const client = new pg.Client({
    connectionString: env().DATABASE_URL,
    connectionTimeoutMillis: 5_000,
    application_name: "undersigned export",
    stream: () => socket,
  });
  client.on("error", () => {}); // who waits for an answer is told
  const ended = AbortSignal.any([AbortSignal.timeout(LONGEST_MS), ...(signal ? [signal] : [])]);
  const leave = () => socket.destroy();
  ended.addEventListener("abort", leave);
  let reading = false;

  async function* read(query: Prisma.Sql) {
    reading = true;
    try {
      yield* splitRows(client.query(to(`COPY (${inlineValues(query)}) TO STDOUT (NULL '')`)));
      reading = false;
    } catch (error) {
      throw ended.aborted ? ended.reason : error;
    }
  }

  async function all(query: Prisma.Sql) {
    const rows: CopiedRow[] = [];
    for await (const batch of read(query)) rows.push(...batch);
    return rows;
  }

  async function close() {
    ended.removeEventListener("abort", leave);
    if (!reading && !ended.aborted) await client.end();
    socket.destroy();
  }

  try {
    await client.connect();
    await client.query(BEGIN);
    const { rows } = await client.query<{ at: Date }>("SELECT now() AS at");
    return { at: rows[0]?.at ?? new Date(), read, all, close };
  } catch (error) {
    leave();
    throw error;
  }
}
