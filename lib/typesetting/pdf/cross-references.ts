/** Field widths of an entry: type, offset or stream number, index in the stream (7.5.8.3). */
export const WIDTHS = [1, 5, 2] as const;
const ENTRY = 8;
const CHUNK = 64 * 1024;
const [FREE, ALONE, TOGETHER] = [0, 1, 2] as const;

/** Kept in binary form because a long list has millions of objects. Unused reserved numbers are free. */
export function openCrossReferences() {
  const chunks: Buffer[] = [];
  let count = 0;

  function set(id: number, type: number, place: number, within: number) {
    const at = (id * ENTRY) % CHUNK;
    const chunk = chunks[Math.floor((id * ENTRY) / CHUNK)];
    if (!chunk) throw new Error("an object was written without being reserved");
    chunk.writeUInt8(type, at);
    chunk.writeUIntBE(place, at + 1, 5);
    chunk.writeUInt16BE(within, at + 6);
  }

  function reserve(): number {
    if ((count * ENTRY) % CHUNK === 0) chunks.push(Buffer.alloc(CHUNK));
    return count++;
  }

  set(reserve(), FREE, 0, 65535);
  return {
    reserve,
    putAt: (id: number, offset: number) => set(id, ALONE, offset, 0),
    putWithin: (id: number, stream: number, index: number) => set(id, TOGETHER, stream, index),
    count: () => count,
    table: () => chunks.map((chunk, at) => chunk.subarray(0, count * ENTRY - at * CHUNK)),
  };
}
