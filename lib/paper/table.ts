import { type Cell, writeCsvRow } from "../csv.ts";

const BOM = "\uFEFF";

/** A table that is written while it is read, with the mark by which Excel knows UTF-8. */
export function streamTable(header: readonly string[], batches: AsyncGenerator<Cell[][]>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const write = (rows: readonly (readonly Cell[])[]) => encoder.encode(rows.map(writeCsvRow).join(""));
  let begun = false;
  return new ReadableStream(
    {
      async pull(controller) {
        if (!begun) controller.enqueue(new Uint8Array([...encoder.encode(BOM), ...write([header])]));
        begun = true;
        const { value, done } = await batches.next();
        if (done) return controller.close();
        controller.enqueue(write(value));
      },
      async cancel() {
        await batches.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}
