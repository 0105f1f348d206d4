/** Maximum size of a database row, and thus of what one read loads into memory. */
const PART_BYTES = 1_000_000;

export async function* splitParts(chunks: AsyncIterable<Uint8Array>, size = PART_BYTES): AsyncGenerator<Uint8Array> {
  let part = new Uint8Array(size);
  let length = 0;
  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.length; ) {
      const taken = chunk.subarray(from, from + size - length);
      part.set(taken, length);
      length += taken.length;
      from += taken.length;
      if (length < size) continue;
      yield part;
      part = new Uint8Array(size);
      length = 0;
    }
  }
  if (length > 0) yield part.subarray(0, length);
}
