import { randomUUID } from "node:crypto";
import pg from "pg";
import { maintenanceUrl, queryOnce, urlOf } from "./template.ts";

export type Database = {
  url: string;
  query: <Row>(sql: string, values?: unknown[]) => Promise<Row[]>;
  /** Refuses and closes all connections, until `comeBack`. */
  goAway: () => Promise<void>;
  comeBack: () => Promise<void>;
};

const DEADLOCK = "40P01";
const TRIES = 5;

/** A copy of the template with the two letters. */
export async function makeDatabase() {
  const name = `e2e_${randomUUID().replaceAll("-", "")}`;
  await queryOnce(maintenanceUrl(), `CREATE DATABASE ${name} TEMPLATE ${process.env.E2E_TEMPLATE}`);
  const url = urlOf(name);
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  pool.on("error", () => {}); // a test may cut the connections
  const allow = (allowed: boolean) =>
    queryOnce(maintenanceUrl(), `ALTER DATABASE ${name} ALLOW_CONNECTIONS ${allowed}`);
  const database: Database = {
    url,
    query: async (sql, values) => (await pool.query(sql, values)).rows,
    goAway: async () => {
      await allow(false);
      await queryOnce(
        maintenanceUrl(),
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`,
      );
    },
    comeBack: () => allow(true),
  };
  const drop = async () => {
    await pool.end();
    await queryOnce(maintenanceUrl(), `DROP DATABASE ${name} WITH (FORCE)`);
  };
  return { database, drop };
}

/** Restores a fresh copy's state while a site is running (restore.sql). */
export async function restore({ query }: Database): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const error: unknown = await query("SELECT seeded.restore()").then(
      () => undefined,
      (reason) => reason,
    );
    if (error === undefined) return;
    const isDeadlock = error instanceof pg.DatabaseError && error.code === DEADLOCK;
    if (!isDeadlock || attempt === TRIES) throw error;
  }
}
