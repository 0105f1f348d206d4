import pg from "pg";
import { afterAll } from "vitest";
import { directUrl } from "../env.ts";
import { CLEAN } from "./server.ts";

const connections: pg.Client[] = [];

afterAll(() => Promise.all(connections.map((client) => client.end())));

/** A separate connection, closed after the test. */
export async function aConnection(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: directUrl(), application_name: "psql" });
  await client.connect();
  connections.push(client);
  return client;
}

let cleaner: pg.Client | undefined;

export async function emptyDatabase(): Promise<void> {
  cleaner ??= await aConnection();
  await cleaner.query(CLEAN);
  globalThis.undersignedSwitches = undefined;
  globalThis.undersignedSite = undefined;
}

/** Polls until true, or until the test times out. */
export async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Clears the statistics snapshot, which a transaction would otherwise keep. */
export async function countWaiting(client: pg.Client): Promise<number> {
  await client.query("SELECT pg_stat_clear_snapshot()");
  const { rows } = await client.query<{ count: number }>(`
    SELECT count(*)::int AS count FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock' AND state = 'active'`);
  return rows[0]?.count ?? 0;
}
