import { PgBoss } from "pg-boss";
import { makeQueues } from "../jobs/queue.ts";

/** Creates pg-boss's schema and our queues in the template database. */
export async function makeQueuesIn(connectionString: string): Promise<void> {
  const boss = new PgBoss({ connectionString, max: 1, supervise: false, schedule: false });
  await boss.start();
  await makeQueues(boss);
  await boss.stop({ graceful: false });
}
