import { logFailure } from "../logger.ts";
import { type Measured, startMeasure } from "./measure.ts";
import { LONGEST_MS } from "./snapshot.ts";

const BEAT_MS = 10_000;

/** A reader that takes nothing for this long loses its slot. */
const STALLED_MS = 120_000;

/** If not `finished`, the rest is what was sent by then. */
export type Ending = Measured & { finished: boolean };

export type Watch = { signal?: AbortSignal; onBeat?: (soFar: Measured) => void; stalledMs?: number };

type Read = (measure: ReturnType<typeof startMeasure>, signal: AbortSignal) => AsyncGenerator<Uint8Array>;

/** Opens on first read; ends when the reader leaves or stalls. `onEnd` completes before the reader sees the end. */
export function streamWatched(
  read: Read,
  onEnd: (ending: Ending) => Promise<void>,
  { signal, onBeat, stalledMs = STALLED_MS }: Watch = {},
): ReadableStream<Uint8Array> {
  const gone = new AbortController();
  const measure = startMeasure();
  const parts = measure.bytes(read(measure, gone.signal));
  let beating: NodeJS.Timeout | undefined;
  let stalling: NodeJS.Timeout | undefined;
  let ended = false;

  async function end(finished: boolean) {
    if (ended) return;
    ended = true;
    clearInterval(beating);
    clearTimeout(stalling);
    left.removeEventListener("abort", onLeft);
    await onEnd({ ...measure.found(), finished });
  }

  const leave = (reason: unknown) => {
    gone.abort(reason);
    end(false).catch((error) => logFailure("export_end_failed", error));
  };
  const left = AbortSignal.any([AbortSignal.timeout(LONGEST_MS), ...(signal ? [signal] : [])]);
  const onLeft = () => leave(left.reason);
  if (left.aborted) onLeft();
  else left.addEventListener("abort", onLeft);

  return new ReadableStream(
    {
      async pull(controller) {
        if (onBeat && !ended) beating ??= setInterval(() => onBeat(measure.found()), BEAT_MS).unref();
        clearTimeout(stalling);
        try {
          gone.signal.throwIfAborted();
          const { done, value } = await parts.next();
          if (done) {
            await end(true);
            return controller.close();
          }
          controller.enqueue(value);
          if (!ended) stalling = setTimeout(() => leave(new Error("nothing was taken")), stalledMs).unref();
        } catch (error) {
          await end(false);
          throw error;
        }
      },
      async cancel(reason) {
        gone.abort(reason);
        await end(false);
        await parts.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}
