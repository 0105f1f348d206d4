import { createHash } from "node:crypto";
import type { Cell } from "./csv.ts";

export type Measured = { rows: number; bytes: number; sha256: string };

export function startMeasure() {
  const hash = createHash("sha256");
  let [rows, bytes] = [0, 0];
  return {
    async *rows(batches: AsyncIterable<Cell[][]>) {
      for await (const batch of batches) {
        rows += batch.length;
        yield batch;
      }
    },
    async *bytes(parts: AsyncIterable<Uint8Array>) {
      for await (const part of parts) {
        hash.update(part);
        bytes += part.length;
        yield part;
      }
    },
    found: (): Measured => ({ rows, bytes, sha256: hash.copy().digest("hex") }),
  };
}
