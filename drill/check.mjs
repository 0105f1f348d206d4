import pg from "pg";
import { splitHosts } from "../lib/primary.ts";

/** Compares the ledger with what is stored and counted. `since`: people who arrived before it belong to earlier drills. */
export async function checkLedger(url, people, count) {
  const rows = new Map((await queryPrimary(url, SIGNATURES)).map((row) => [row.name, row]));
  const [{ counters, tally, counted, stored }] = await queryPrimary(url, TOTALS);
  const all = [...people.values()];
  return {
    lost: all.filter(
      ({ name, signed, verified }) => (signed && !rows.has(name)) || (verified && !rows.get(name)?.counted),
    ).length,
    unmailed: all.filter(({ name, emails }) => rows.has(name) && emails.length === 0).length,
    mailedTwice: all.filter(({ emails }) => emails.length > 1).length,
    unverified: all.filter(({ emails, verified }) => emails.length > 0 && !verified).length,
    stored,
    /** As the table, its counters, its ledger and the site say. */
    counts: [counted, counters, tally, count],
  };
}

const SIGNATURES = "SELECT name, counted FROM signatures";
const TOTALS = `SELECT (SELECT sum(count)::int FROM counter_shards) AS counters,
  (SELECT sum(change)::int FROM tally) AS tally, count(*) FILTER (WHERE counted)::int AS counted, count(*)::int AS stored
  FROM signatures`;

/** On the first host that accepts writes. */
export async function queryPrimary(url, sql) {
  let lastError;
  for (const connectionString of splitHosts(url)) {
    const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000, query_timeout: 30_000 });
    client.on("error", () => {});
    try {
      await client.connect();
      const { rows } = await client.query("SELECT pg_is_in_recovery() AS waits");
      if (!rows[0].waits) return (await client.query(sql)).rows;
    } catch (error) {
      lastError = error;
    } finally {
      await client.end().catch(() => {});
    }
  }
  throw lastError ?? new Error("no primary");
}
