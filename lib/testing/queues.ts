import { PgBoss } from "pg-boss";
import { makeQueues } from "../queue.ts";

/** Makes pg-boss's schema and our queues in a template, so that no copy has to. */
export async function makeQueuesIn(connectionString: string): Promise<void> {
  const boss = new PgBoss({ connectionString, max: 1, supervise: false, schedule: false });
  await boss.start();
  await makeQueues(boss);
  await boss.stop({ graceful: false });
}
