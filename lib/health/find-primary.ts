import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";

const PROBE_MS = 1_000;
const POLL_MS = 100;

/** How long a host that accepts writes waits for the answers of the others. */
const GRACE_MS = 200;

/** Shorter than the pool's connection timeout. */
const SEARCH_MS = 4_000;

/** `timeline` is hexadecimal; each promotion increases it. */
export type Primary = { url: string; host: string; port: number; timeline: string };

const STANDBY = "it is a standby";

/**
 * Asks all hosts until one accepts writes. Of several, the one promoted last wins, then the first in order. One that was
 * primary before another host is refused, unless by then all others are standbys: the cluster went back to it.
 */
export async function findPrimary(urls: string[], timelineMin: string): Promise<Primary> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), SEARCH_MS);
  const found: Primary[] = [];
  const older = new Map<string, Primary>();
  const faults = new Map<string, string>();
  async function ask(url: string) {
    while (!stop.signal.aborted) {
      const answer = await askHost(url, stop.signal);
      if (typeof answer === "object" && answer.timeline < timelineMin) {
        older.set(url, answer);
        faults.set(url, `it was primary before another host (timeline ${answer.timeline}, not ${timelineMin})`);
      } else if (typeof answer === "object") {
        found.push(answer);
        faults.delete(url);
        if (found.length + faults.size < urls.length) setTimeout(() => stop.abort(), GRACE_MS);
        else stop.abort();
        return;
      }
      if (typeof answer === "string" && !stop.signal.aborted) faults.set(url, answer);
      if (found.length > 0) return;
      await pause(POLL_MS, undefined, { signal: stop.signal }).catch(() => {});
    }
  }
  await Promise.all(urls.map(ask));
  clearTimeout(timer);
  const inOrder = urls.flatMap((url) => found.filter((primary) => primary.url === url));
  const [primary] = inOrder.toSorted((a, b) => b.timeline.localeCompare(a.timeline));
  if (primary) return primary;
  const [only] = older.values();
  if (only && urls.every((url) => url === only.url || faults.get(url) === STANDBY)) return only;
  const reasons = [...faults].map(([url, fault]) => `${new URL(url).host}: ${fault}`).join("; ");
  throw new Error(`No host of the database accepts writes (${reasons || "none answered"})`);
}

async function askHost(url: string, signal: AbortSignal): Promise<Primary | string> {
  const client = openProbe(url);
  const leave = () => client.connection.stream.destroy();
  signal.addEventListener("abort", leave);
  try {
    await client.connect();
    const timeline = await readTimeline(client);
    if (!timeline) return (await isStandby(client)) ? STANDBY : "it is read-only";
    return { url, host: client.host, port: client.port, timeline };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    signal.removeEventListener("abort", leave);
    leave();
  }
}

export function openProbe(url: string): pg.Client {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: PROBE_MS,
    query_timeout: PROBE_MS,
    application_name: "undersigned probe",
  });
  client.on("error", () => {});
  return client;
}

/** Returns nothing if the server does not accept writes. */
export async function readTimeline(client: pg.Client): Promise<string | undefined> {
  const { rows } = await client.query<{ timeline: string | null }>(`
    SELECT CASE WHEN NOT pg_is_in_recovery() AND current_setting('transaction_read_only') = 'off'
      THEN left(pg_walfile_name(pg_current_wal_lsn()), 8) END AS timeline`);
  return rows[0]?.timeline ?? undefined;
}

async function isStandby(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ standby: boolean }>("SELECT pg_is_in_recovery() AS standby");
  return rows[0]?.standby ?? false;
}
