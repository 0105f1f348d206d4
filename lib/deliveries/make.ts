import { startMeasure } from "../exports/measure.ts";
import { openSnapshot } from "../exports/snapshot.ts";
import { QUEUES } from "../jobs/queue.ts";
import { logFailure } from "../logger.ts";
import { readFacts } from "./facts.ts";
import { addPart, dropPack, finishPack, type Lease, saveProgress, takePack } from "./lease.ts";
import { splitParts } from "./parts.ts";
import { findUnprinted, type Unprinted } from "./unprinted.ts";
import { writePack } from "./write.ts";

/** How often progress is saved and cancellation is detected. */
const ROWS_BETWEEN = 2_000;

/** If the worker is killed, another starts over; a cancelled pack is left alone. Throws errors worth a retry. */
export async function makePack(id: string, signal: AbortSignal): Promise<void> {
  const lease = await takePack(id);
  if (!lease) return;
  try {
    await writeParts(lease, signal);
  } catch (error) {
    const last = lease.attempt > QUEUES["make-pack"].retryLimit && !signal.aborted;
    if (!(await dropPack(lease, last ? nameOf(error) : null))) return;
    logFailure("pack_failed", error);
    throw error;
  }
}

async function writeParts(lease: Lease, signal: AbortSignal): Promise<void> {
  const unwanted = new AbortController();
  const snapshot = await openSnapshot(AbortSignal.any([signal, unwanted.signal]));
  try {
    const facts = await readFacts(snapshot, lease);
    const measure = startMeasure();
    let rows = 0;
    const onProgress = async (done: number) => {
      const due = Math.floor(done / ROWS_BETWEEN) > Math.floor(rows / ROWS_BETWEEN);
      rows = done;
      if (due && !(await saveProgress(lease, rows, facts.listed))) throw new Error("the pack is no longer wanted");
    };
    if (!(await saveProgress(lease, 0, facts.listed))) return;
    let number = 0;
    let unprinted: Unprinted = { count: 0, names: [] };
    const onTypeset = (found: Unprinted) => {
      unprinted = found;
    };
    for await (const part of splitParts(measure.bytes(writePack(snapshot, facts, lease, { onProgress, onTypeset }))))
      if (!(await addPart(lease, number++, part))) return unwanted.abort();
    const { bytes, sha256 } = measure.found();
    const { at: snapshotAt, listed: doneRows, count } = facts;
    const unprintedIds = await findUnprinted(lease.campaignId, unprinted);
    const made = { snapshotAt, doneRows, count, bytes, sha256, unprinted: unprinted.count, unprintedIds };
    await finishPack(lease, made);
  } finally {
    await snapshot.close();
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "Error";
}
