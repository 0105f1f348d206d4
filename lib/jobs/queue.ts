import { fromPrisma, PgBoss } from "pg-boss";
import type { Prisma } from "#prisma/client/client.ts";
import { directUrl } from "../env.ts";
import { logFailure } from "../logger.ts";
import { connectionTo } from "../primary.ts";
import { finishBeforeExit, stopping } from "./shutdown.ts";

/** Dead-letter queue of packs whose jobs have run out of retries. */
const GIVE_UP = "give-up-pack";

/** A worker without a heartbeat for this long is considered dead, and its job restarts. */
export const QUEUES = {
  [GIVE_UP]: { retryLimit: 3, retryBackoff: true },
  "make-pack": {
    ...{ retryLimit: 3, retryBackoff: true, expireInSeconds: 2 * 3600, heartbeatSeconds: 20 },
    deadLetter: GIVE_UP,
    notify: true,
  },
} as const;
type Queue = keyof typeof QUEUES;

declare global {
  var undersignedQueue: Promise<PgBoss> | undefined;
}

export async function enqueue(transaction: Prisma.TransactionClient, queue: Queue, id: string): Promise<void> {
  await (await openQueue()).send(queue, { id }, { db: fromPrisma(transaction) });
}

export async function makeQueues(boss: PgBoss): Promise<void> {
  for (const [name, options] of Object.entries(QUEUES)) {
    await boss.createQueue(name, options);
    await boss.updateQueue(name, options);
  }
}

/** Global, because the server's and Next's bundles load this module separately. */
function openQueue(): Promise<PgBoss> {
  globalThis.undersignedQueue ??= open().catch((error) => {
    globalThis.undersignedQueue = undefined;
    throw error;
  });
  return globalThis.undersignedQueue;
}

async function open(): Promise<PgBoss> {
  const boss = new PgBoss({
    ...connectionTo(directUrl()),
    max: 1,
    application_name: "undersigned queue",
    supervise: false,
    schedule: false,
  });
  boss.on("error", (error) => logFailure("queue_failed", error));
  await boss.start();
  await makeQueues(boss);
  stopping.addEventListener("abort", () => finishBeforeExit(boss.stop({ graceful: false })));
  return boss;
}
