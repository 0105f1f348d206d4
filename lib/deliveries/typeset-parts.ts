import { PassThrough } from "node:stream";
import type { Pack } from "./pack.ts";
import { typesetPack } from "./typeset.ts";

type Typeset = Awaited<ReturnType<typeof typesetPack>>;

const AHEAD_BYTES = 256 * 1024;

/** Typesetting waits for backpressure, and ends when the reader leaves. */
export async function* typesetParts(pack: Pack, onTypeset: (made: Typeset) => void): AsyncGenerator<Uint8Array> {
  const pipe = new PassThrough({ highWaterMark: AHEAD_BYTES });
  pipe.on("error", () => {}); // reported to both ends
  const typesetting = typesetPack(pack, pipe).then(
    (made) => {
      onTypeset(made);
      pipe.end();
    },
    (error) => pipe.destroy(error),
  );
  try {
    yield* pipe.iterator({ destroyOnReturn: false });
  } finally {
    pipe.destroy(new Error("nobody takes the document any more"));
    await typesetting;
  }
}
