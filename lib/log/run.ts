import type pg from "pg";
import { directUrl } from "../env.ts";
import { countJob } from "../health/metrics.ts";
import { runAlone } from "../jobs/alone.ts";
import { readRevision, untilWork } from "../jobs/wake.ts";
import { logFailure } from "../logger.ts";
import { openClient } from "../primary.ts";
import { appendChanges, BATCH_MAX } from "./append.ts";
import { findForks } from "./compare.ts";
import { runCosigning } from "./cosigning/run.ts";
import { fillLog } from "./fill.ts";
import { beginLogs, publishDrafts } from "./publish.ts";

const SEQUENCER_LOCK = 7_235_004;

const LEAST_MS = 1_000;

/** How often it is checked whether a log that was set aside can go on. */
const COMPARE_MS = 60_000;

const STATEMENT_MS = 60_000;

/** Alone, for all campaigns. Each step is repeated if it did not finish. */
export async function runSequencer(signal: AbortSignal): Promise<void> {
  const onFailure = (error: unknown) => logFailure("log_failed", error);
  await runAlone({ lock: SEQUENCER_LOCK, name: "undersigned log lock", run: work, onFailure }, signal);
}

async function work(signal: AbortSignal): Promise<void> {
  const ended = new AbortController();
  const cosigning = runCosigning(AbortSignal.any([signal, ended.signal]));
  try {
    await sequence(signal);
  } finally {
    ended.abort();
    await cosigning;
  }
}

async function sequence(signal: AbortSignal): Promise<void> {
  const client = openClient(directUrl(), { application_name: "undersigned log", query_timeout: STATEMENT_MS });
  client.on("error", () => {}); // the running statement fails too
  try {
    await client.connect();
    await client.query("SET TIME ZONE 'UTC'");
    let [refused, comparedAt] = [await findForks(client), Date.now()];
    while (!signal.aborted) {
      if (refused.size > 0 && Date.now() - comparedAt > COMPARE_MS)
        [refused, comparedAt] = [await findForks(client), Date.now()];
      const revision = readRevision();
      const worked = await countJob("sequence-log", () => step(client, refused));
      if (!worked) await untilWork(revision, LEAST_MS, signal);
    }
  } finally {
    await client.end().catch(() => {});
  }
}

/** Returns whether more is to be done at once. */
export async function step(client: pg.Client, refused: Set<number>): Promise<boolean> {
  if (await beginLogs(client)) for (const campaign of await findForks(client)) refused.add(campaign);
  await publishDrafts(client, refused); // of a process that died
  const filled = await fillLog(client, refused);
  const taken = await appendChanges(client, refused);
  if (taken > 0) await publishDrafts(client, refused);
  return filled || taken === BATCH_MAX;
}
