import { type Cell, writeCsvFile } from "../exports/csv.ts";

export function streamTable(header: readonly string[], batches: AsyncGenerator<Cell[][]>): ReadableStream<Uint8Array> {
  const parts = writeCsvFile(header, batches, { bom: true });
  return new ReadableStream(
    {
      async pull(controller) {
        const { value, done } = await parts.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await parts.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}
