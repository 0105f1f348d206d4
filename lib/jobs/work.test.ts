import { PgBoss } from "pg-boss";
import { expect, onTestFinished, test, vi } from "vitest";
import { db } from "../db.ts";
import { env } from "../env.ts";
import { metrics } from "../health/metrics.ts";
import { aConnection, until } from "../testing/database.ts";
import { recordLog } from "../testing/log.ts";
import { aMailbox, arrivals } from "../testing/mailbox.ts";
import { aCampaign, after, aSignature, aVerified, DAY, HOUR, rowById } from "../testing/makers.ts";
import { finishBeforeExit, stop, stopping } from "./shutdown.ts";
import { startWorker } from "./work.ts";

await aMailbox();
const psql = await aConnection();

/** Open connections with these application names. */
async function countConnections(): Promise<number> {
  const { rows } = await psql.query<{ count: number }>(`
    SELECT count(*)::int AS count FROM pg_stat_activity
    WHERE datname = current_database() AND application_name IN ('undersigned jobs', 'undersigned sender')`);
  return rows[0]?.count ?? 0;
}

/** Queues scheduled jobs now, as cron would. */
async function haveDone(...duties: string[]): Promise<void> {
  const clock = new PgBoss({ connectionString: env().DATABASE_URL, supervise: false, schedule: false, max: 1 });
  onTestFinished(() => clock.stop({ graceful: false }));
  await clock.start();
  for (const duty of duties) await clock.send(duty, {});
}

test("a worker sends email, runs scheduled jobs, reports drift, and stops on request", async () => {
  metrics.register.resetMetrics();
  const log = recordLog();
  vi.spyOn(PgBoss.prototype, "start").mockRejectedValueOnce(new Error("the database went away"));
  await startWorker(); // retries after the failure
  const letter = await aCampaign();
  const old = await aSignature(letter, { at: after(new Date(), -31 * DAY) });
  const late = await aSignature(letter, { at: after(new Date(), -49 * HOUR) }); // its reminder is due
  await aVerified(letter, { country: "AR" });
  await until(async () => (await arrivals()).length === 3);
  await until(async () => (await db().mail.count()) === 0);
  await until(async () => (await db().log.count()) === 1);
  await psql.query("UPDATE counter_shards SET count = count + 3"); // differs from the rows, and from the log
  await psql.query("INSERT INTO limits VALUES ('old', now() - interval '2 days', 1)");

  const { rows } = await psql.query<{ name: string }>("SELECT name FROM pgboss.schedule ORDER BY name");
  const names = rows.map(({ name }) => name);
  const nightly = [
    "begin-retention",
    "erase-unverified",
    "fill-terms",
    "fold-ledger",
    "forget",
    "publish-due",
    "recount",
    "remind-unverified",
  ];
  expect(names).toEqual([...nightly, "review-holds"]);
  await haveDone(...names);
  await until(async () => (await rowById(old.id)).erasedAt !== null);
  await until(async () => (await rowById(late.id)).remindedAt !== null && (await db().mail.count()) === 0);
  await until(async () => (await arrivals()).length === 3); // one more, and the erased signature's is gone
  await until(
    async () => (await db().limit.findFirst({ where: { startedAt: { lt: after(new Date(), -DAY) } } })) === null,
  );
  expect(log).toContainEqual(expect.objectContaining({ level: "error", code: "worker_start_failed" }));
  await until(() => log.some(({ code }) => code === "count_drift"));
  const text = `the counter of letter version ${letter.versionId} of campaign ${letter.id} lacks -3.`;
  expect(log).toContainEqual(expect.objectContaining({ code: "count_drift", text: expect.stringContaining(text) }));
  await until(async () => {
    const done = (await metrics.jobs.get()).values.filter(({ labels }) => labels.outcome === "done");
    return names.every((name) => done.some(({ labels }) => labels.queue === name));
  });
  expect((await metrics.drifts.get()).values).toMatchObject([{ value: 2 }]);

  expect(await countConnections()).toBeGreaterThan(0);
  await stop();
  await until(async () => (await countConnections()) === 0);
});

test("shutdown waits for registered work, whether it succeeds or fails", async () => {
  let done = 0;
  const work = async () => {
    await until(() => stopping.aborted);
    done += 1;
  };
  finishBeforeExit(work());
  finishBeforeExit(Promise.reject(new Error("this one fails")));
  await stop();
  expect(done).toBe(1);
});
