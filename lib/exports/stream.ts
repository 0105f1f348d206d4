import type { startMeasure } from "./measure.ts";
import { openSnapshot } from "./snapshot.ts";
import { type Ending, streamWatched, type Watch } from "./watch.ts";
import { type Wanted, writeExport } from "./write.ts";

export function streamExport(
  wanted: Wanted,
  onEnd: (ending: Ending) => Promise<void>,
  watch?: Watch,
): ReadableStream<Uint8Array> {
  return streamWatched((measure, signal) => readParts(wanted, measure, signal), onEnd, watch);
}

async function* readParts(wanted: Wanted, measure: ReturnType<typeof startMeasure>, signal: AbortSignal) {
  const snapshot = await openSnapshot(signal);
  try {
    yield* writeExport(snapshot, wanted, measure.rows);
  } finally {
    await snapshot.close();
  }
}
