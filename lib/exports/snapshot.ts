import { Socket } from "node:net";
import { to } from "pg-copy-streams";
import type { Prisma } from "#prisma/client/client.ts";
import { directUrl } from "../env.ts";
import { openClient } from "../primary.ts";
import { inlineValues } from "./inline.ts";
import { type CopiedRow, splitRows } from "./split-rows.ts";

/** Limits how long vacuum is held back by an open snapshot. */
export const LONGEST_MS = 3_600_000;

/** How often PostgreSQL checks for a lost connection during a long query. */
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
  at: Date;
  /** One query at a time, with backpressure. */
  read(query: Prisma.Sql): AsyncGenerator<CopiedRow[]>;
  all(query: Prisma.Sql): Promise<CopiedRow[]>;
  close(): Promise<void>;
};

/** Not from the pool, so that slow readers do not block signing. Must be closed. Aborting ends the query. */
export async function openSnapshot(signal?: AbortSignal): Promise<Snapshot> {
  signal?.throwIfAborted();
  const socket = new Socket();
  const client = openClient(directUrl(), {
    connectionTimeoutMillis: 5_000,
    application_name: "undersigned export",
    stream: () => socket,
  });
  client.on("error", () => {}); // the pending query rejects
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
