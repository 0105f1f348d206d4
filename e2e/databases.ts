import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { maintenanceUrl, queryOnce, urlOf } from "./template.ts";

export type Database = {
  url: string;
  /** Of the backups and the public logs' newest checkpoints. */
  folder: string;
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
    folder: join(tmpdir(), `undersigned-${name}`),
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
    rmSync(database.folder, { recursive: true, force: true });
  };
  return { database, drop };
}

const SIZE_MAX = 40_000_000;

/** One database for tests that follow each other: a new one takes seconds. */
export function makeReusable() {
  let made: Awaited<ReturnType<typeof makeDatabase>> | undefined;
  return {
    take: async () => {
      made ??= await makeDatabase();
      return made.database;
    },
    /** Once its sites have ended. */
    giveBack: async () => {
      if (!made || (await renew(made.database))) return;
      await made.drop();
      made = undefined;
    },
    drop: () => made?.drop(),
  };
}

/** Returns false if a new database is better. */
async function renew(database: Database): Promise<boolean> {
  rmSync(database.folder, { recursive: true, force: true });
  const END_OTHERS = `
    SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()`;
  try {
    await database.query(END_OTHERS);
    const [{ size } = { size: 0 }] = await database.query<{ size: number }>(
      "SELECT pg_database_size(current_database())::int AS size",
    );
    if (size > SIZE_MAX) return false;
    await restore(database);
    return true;
  } catch {
    return false;
  }
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
