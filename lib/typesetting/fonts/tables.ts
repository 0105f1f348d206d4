const HEAD = 12;
const RECORD = 16;

export function withoutTables(font: Uint8Array, dropped: readonly string[]): Uint8Array {
  const bytes = Buffer.from(font.buffer, font.byteOffset, font.length);
  const records = Array.from({ length: bytes.readUInt16BE(4) }, (_, at) => {
    const start = HEAD + at * RECORD;
    return bytes.subarray(start, start + RECORD);
  });
  const kept = records.filter((record) => !dropped.includes(record.toString("latin1", 0, 4)));
  const head = Buffer.concat([bytes.subarray(0, HEAD), ...kept]);
  head.writeUInt16BE(kept.length, 4);
  const parts = [head];
  let offset = head.length;
  kept.forEach((record, at) => {
    const [from, length] = [record.readUInt32BE(8), record.readUInt32BE(12)];
    head.writeUInt32BE(offset, HEAD + at * RECORD + 8);
    const padded = Buffer.alloc(Math.ceil(length / 4) * 4);
    bytes.copy(padded, 0, from, from + length);
    parts.push(padded);
    offset += padded.length;
  });
  return Buffer.concat(parts);
}
