import { Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { directUrl } from "../env.ts";
import { openClient } from "../primary.ts";

const RECONNECT_MS = 1_000;

/** Interval and timeout of the heartbeat. */
const BEAT_MS = 4_000;

/** How long PostgreSQL keeps the lock of a silent process. */
const SESSION_MS = 15_000;

type Alone = {
  lock: number;
  name: string;
  /** Ends when its signal aborts. */
  run: (signal: AbortSignal) => Promise<void>;
  onFailure: (error: unknown) => void;
  onHeld?: (isHeld: boolean) => void;
};

/**
 * Only the process whose session holds the advisory lock runs. If it dies, freezes or is cut off, PostgreSQL ends the
 * session, and another process begins.
 */
export async function runAlone({ lock, name, run, onFailure, onHeld }: Alone, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const { client, lost, close } = openLockSession(name);
    try {
      await client.connect();
      await client.query(`SET idle_session_timeout = ${SESSION_MS}`);
      const { rows } = await client.query("SELECT pg_try_advisory_lock($1) AS held", [lock]);
      if (!rows[0].held) continue;
      onHeld?.(true);
      await Promise.all([run(AbortSignal.any([signal, lost.signal])), beat(client, signal, lost)]);
    } catch (error) {
      onFailure(error);
    } finally {
      onHeld?.(false);
      close();
      await pause(RECONNECT_MS, undefined, { signal }).catch(() => {});
    }
  }
}

/** Can be closed without waiting for PostgreSQL. */
function openLockSession(name: string) {
  const socket = new Socket();
  const client = openClient(directUrl(), {
    connectionTimeoutMillis: BEAT_MS,
    query_timeout: BEAT_MS,
    application_name: name,
    stream: () => socket,
  });
  const lost = new AbortController();
  client.on("error", () => lost.abort());
  client.on("end", () => lost.abort());
  return { client, lost, close: () => socket.destroy() };
}

async function beat(client: pg.Client, signal: AbortSignal, lost: AbortController): Promise<void> {
  const ended = AbortSignal.any([signal, lost.signal]);
  while (!ended.aborted) {
    await client.query("SELECT 1").catch(() => lost.abort());
    await pause(BEAT_MS, undefined, { signal: ended }).catch(() => {});
  }
}
