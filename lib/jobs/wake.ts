import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { Prisma } from "#prisma/client/client.ts";
import { queryDirectly } from "../db.ts";
import { directUrl } from "../env.ts";
import { openClient } from "../primary.ts";

/** How soon work is found that nobody announced, for example of a process that died between commit and announcement. */
export const IDLE_MS = 10_000;

const NOTIFY_MS = 250;

const RECONNECT_MS = 1_000;

const CHANNEL = "undersigned_work";

type Announced = { process: string; revision: number; waiting: Set<() => void>; isNotifying: boolean; isLate: boolean };

declare global {
  var undersignedWork: Announced | undefined;
}

/** Global, because the server's and Next's bundles load this module separately. */
function announced(): Announced {
  globalThis.undersignedWork ??= {
    process: randomUUID(),
    revision: 0,
    waiting: new Set(),
    isNotifying: false,
    isLate: false,
  };
  return globalThis.undersignedWork;
}

/** Ends the waits of this process's loops. */
export function wake(): void {
  const { waiting } = announced();
  announced().revision += 1;
  for (const resume of [...waiting]) resume();
}

/** After a commit: wakes the idle loops of all processes. */
export function announceWork(): void {
  wake();
  if (announced().isNotifying) announced().isLate = true;
  else void notify();
}

async function notify(): Promise<void> {
  const state = announced();
  state.isNotifying = true;
  do {
    state.isLate = false;
    await queryDirectly(Prisma.sql`SELECT pg_notify(${CHANNEL}, ${state.process})`).catch(() => {});
    await pause(NOTIFY_MS, undefined, { ref: false });
  } while (state.isLate && state === globalThis.undersignedWork);
  state.isNotifying = false;
}

/** To be read before looking for work. */
export const readRevision = () => announced().revision;

/** Waits until work was announced since `revision`, though not less than `leastMs`, nor much longer than `mostMs`. */
export async function untilWork(
  revision: number,
  leastMs: number,
  signal: AbortSignal,
  mostMs = IDLE_MS,
): Promise<void> {
  await pause(leastMs, undefined, { signal }).catch(() => {});
  if (announced().revision !== revision || signal.aborted) return;
  const { waiting } = announced();
  const ended = new AbortController();
  const resume = () => ended.abort();
  waiting.add(resume);
  await pause(mostMs - leastMs, undefined, { signal: AbortSignal.any([signal, ended.signal]) }).catch(() => {});
  waiting.delete(resume);
}

export async function listenForWork(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const client = openClient(directUrl(), { application_name: "undersigned work", keepAlive: true });
    const lost = new AbortController();
    client.on("error", () => lost.abort());
    client.on("end", () => lost.abort());
    client.on("notification", ({ payload }) => payload !== announced().process && wake());
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      wake();
      await pause(2 ** 31 - 1, undefined, { signal: AbortSignal.any([signal, lost.signal]) });
    } catch {
    } finally {
      client.connection.stream.destroy();
      await pause(RECONNECT_MS, undefined, { signal }).catch(() => {});
    }
  }
}
