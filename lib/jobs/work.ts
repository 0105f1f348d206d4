import { setTimeout as wait } from "node:timers/promises";
import { PgBoss } from "pg-boss";
import { publishDue } from "../campaigns/schedule.ts";
import { foldLedger } from "../counters/fold.ts";
import { describeDrift, recountSignatures } from "../counters/recount.ts";
import { describeLogDrift, recountLogs } from "../counters/recount-log.ts";
import { isDatabaseReady } from "../db.ts";
import { givePackUp } from "../deliveries/give-up.ts";
import { makePackInProcess } from "../deliveries/pack-process.ts";
import { directUrl, env } from "../env.ts";
import { countJob, metrics } from "../health/metrics.ts";
import { inSpan } from "../health/traces.ts";
import { reviewHolds } from "../holds/review.ts";
import { runSequencer } from "../log/run.ts";
import { log, logFailure } from "../logger.ts";
import { runSender } from "../mail/run.ts";
import { runRulings } from "../moderation/work.ts";
import { runPaper } from "../paper/work.ts";
import { connectionTo } from "../primary.ts";
import { runWatch } from "../quarantine/watch.ts";
import { beginRuns } from "../retention/begin.ts";
import { runRetention } from "../retention/work.ts";
import { runSamples } from "../sample/work.ts";
import { fillTerms } from "../search/fill.ts";
import { eraseUnverified } from "../signatures/erase.ts";
import { runJournal } from "../signatures/journal.ts";
import { remindUnverified } from "../signatures/remind.ts";
import { runMailings } from "../updates/work.ts";
import { runWebhooks } from "../webhooks/work.ts";
import { backUpApart } from "./back-up.ts";
import { forget } from "./forget.ts";
import { makeQueues } from "./queue.ts";
import { finishBeforeExit, stopping } from "./shutdown.ts";
import { announceWork, listenForWork } from "./wake.ts";

/** Scheduled jobs (cron in UTC), each run by one process. */
const SCHEDULED_JOBS: { name: string; cron: string; run: () => Promise<unknown> }[] = [
  { name: "remind-unverified", cron: "7 * * * *", run: () => remindUnverified() },
  { name: "erase-unverified", cron: "11 4 * * *", run: () => eraseUnverified() },
  { name: "begin-retention", cron: "*/10 * * * *", run: () => beginRuns() },
  { name: "fill-terms", cron: "*/5 * * * *", run: () => fillTerms() },
  { name: "fold-ledger", cron: "3 * * * *", run: () => foldLedger() },
  { name: "recount", cron: "41 3 * * *", run: reportDrift },
  { name: "review-holds", cron: "* * * * *", run: () => reviewHolds() },
  { name: "publish-due", cron: "* * * * *", run: () => publishDue() },
  { name: "forget", cron: "53 * * * *", run: () => forget() },
];

const LOOPS: ((signal: AbortSignal) => Promise<void>)[] = [
  ...[listenForWork, runSender, runRulings, runRetention, runWatch, runPaper, runMailings, runSamples, runWebhooks],
  ...[runJournal, runSequencer],
];

const BACKUP = { name: "back-up", cron: "23 2 * * *" };
const BACKUP_SECONDS = 6 * 3600;

/** Where jobs are not announced. */
const POLL_SECONDS = 10;

const GIVE_UP_SECONDS = 5;

const DEAD_WORKER_CHECK_SECONDS = 10;

const AGAIN_MS = 2_000;

/** Waits in the background until the database is reachable, so the process can already serve. */
export async function startWorker(): Promise<void> {
  while (!stopping.aborted) {
    if ((await isDatabaseReady()) && (await begin())) return;
    await wait(AGAIN_MS, undefined, { signal: stopping }).catch(() => {});
  }
}

/** Returns false if the database fails during the start. */
async function begin(): Promise<boolean> {
  const connection = connectionTo(directUrl());
  const boss = new PgBoss({
    ...connection,
    max: 2,
    useListenNotify: !connection.Client, // of several hosts it knows the first only
    application_name: "undersigned jobs",
    superviseIntervalSeconds: DEAD_WORKER_CHECK_SECONDS,
    monitorIntervalSeconds: DEAD_WORKER_CHECK_SECONDS,
    flowIntervalSeconds: 60, // no job of ours waits for others
  });
  boss.on("error", (error) => logFailure("queue_failed", error));
  try {
    await work(boss);
    return true;
  } catch (error) {
    logFailure("worker_start_failed", error);
    await boss.stop({ graceful: false }).catch(() => {});
    return false;
  }
}

async function work(boss: PgBoss): Promise<void> {
  await boss.start();
  for (const { name, cron, run } of SCHEDULED_JOBS) {
    await makeQueue(boss, name);
    await boss.schedule(name, cron);
    await boss.work(name, { pollingIntervalSeconds: POLL_SECONDS }, async () => doJob(name, run));
  }
  await scheduleBackup(boss);
  await makeQueues(boss);
  const often = { pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: POLL_SECONDS }; // a retry is not announced
  await boss.work<{ id: string }>("make-pack", often, async (jobs) => {
    for (const { data, signal } of jobs)
      await doJob("make-pack", () => makePackInProcess(data.id, AbortSignal.any([signal, stopping])));
  });
  await boss.work<{ id: string }>("give-up-pack", { pollingIntervalSeconds: GIVE_UP_SECONDS }, async (jobs) => {
    for (const { data } of jobs) await doJob("give-up-pack", () => givePackUp(data.id));
  });
  for (const run of LOOPS) finishBeforeExit(run(stopping));
  stopping.addEventListener("abort", () => finishBeforeExit(boss.stop({ graceful: true, timeout: 5_000 })));
}

/** Done by the workers that have BACKUP=nightly, since the file lies where it is made. */
async function scheduleBackup(boss: PgBoss): Promise<void> {
  if (env().BACKUP !== "nightly") return;
  const { name, cron } = BACKUP;
  await makeQueue(boss, name, { expireInSeconds: BACKUP_SECONDS });
  await boss.schedule(name, cron);
  await boss.work(name, { pollingIntervalSeconds: POLL_SECONDS }, async () => doJob(name, () => backUpApart(stopping)));
}

async function makeQueue(boss: PgBoss, name: string, more = {}): Promise<void> {
  await boss.createQueue(name, { retryLimit: 3, retryBackoff: true, policy: "stately", ...more });
  await boss.updateQueue(name, { notify: true });
}

async function doJob(queue: string, run: () => Promise<unknown>): Promise<void> {
  await inSpan(`job ${queue}`, {}, async () => {
    await countJob(queue, async () => void (await run())).catch((error) => {
      logFailure("job_failed", error, { queue });
      throw error;
    });
    announceWork();
  });
}

async function reportDrift(): Promise<void> {
  const drifts = [...(await recountSignatures()).map(describeDrift), ...(await recountLogs()).map(describeLogDrift)];
  metrics.drifts.set(drifts.length);
  for (const drift of drifts) log("count_drift", { text: `${drift}. Repair it with: npm run repair` });
}
