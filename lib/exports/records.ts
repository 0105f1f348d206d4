// The records of a ZIP archive: PKWARE's APPNOTE.TXT 6.3.10, sections 4.3.7 to 4.3.16 and 4.5.3.

const MAX_32 = 0xffffffff;
const MAX_16 = 0xffff;
const FLAG_DESCRIPTOR = 0x0008;
const FLAG_UTF8 = 0x0800;
const MADE_ON_UNIX = 3 * 0x100;
const PLAIN_FILE = 0o100644 * 0x10000;
const [VERSION, VERSION_64] = [20, 45];

export const [STORED, DEFLATED] = [0, 8] as const;

export type Entry = {
  name: Buffer;
  at: Date;
  method: typeof STORED | typeof DEFLATED;
  /** What is known only after the data follows it, in a descriptor. */
  streamed: boolean;
  crc: number;
  packed: number; // bytes in the archive
  size: number; // bytes
  offset: number; // of the entry
};

type Field = readonly [bytes: 2 | 4 | 8, value: number];

/** What stands before an entry's data. */
export function writeHeader(entry: Entry): Buffer {
  const { crc, packed, size } = entry.streamed ? { crc: 0, packed: 0, size: 0 } : entry;
  return Buffer.concat([
    record(
      [4, 0x04034b50],
      ...factsOf(entry, VERSION),
      [4, crc],
      [4, packed],
      [4, size],
      [2, entry.name.length],
      [2, 0],
    ),
    entry.name,
  ]);
}

/** What follows the data of a streamed one. */
export function writeDescriptor({ crc, packed, size }: Entry): Buffer {
  const bytes = Math.max(packed, size) >= MAX_32 ? 8 : 4;
  return record([4, 0x08074b50], [4, crc], [bytes, packed], [bytes, size]);
}

/** The end of the archive: all entries again, and where they are. */
export function writeDirectory(entries: readonly Entry[], offset: number): Buffer {
  const directory = Buffer.concat(entries.map(writeDirectoryEntry));
  const [count, size] = [entries.length, directory.length];
  const end = offset + size;
  const large = count >= MAX_16 || end >= MAX_32;
  const large64 = [
    record([4, 0x06064b50], [8, 44], [2, MADE_ON_UNIX + VERSION_64], [2, VERSION_64], [8, 0]),
    record([8, count], [8, count], [8, size], [8, offset]),
    record([4, 0x07064b50], [4, 0], [8, end], [4, 1]),
  ];
  const [counted, sized, placed] = large ? [MAX_16, MAX_32, MAX_32] : [count, size, offset];
  return Buffer.concat([
    directory,
    ...(large ? large64 : []),
    record([4, 0x06054b50], [2, 0], [2, 0], [2, counted], [2, counted], [4, sized], [4, placed], [2, 0]),
  ]);
}

function writeDirectoryEntry(entry: Entry): Buffer {
  const large = Math.max(entry.packed, entry.size, entry.offset) >= MAX_32;
  const version = large ? VERSION_64 : VERSION;
  const { packed, size, offset } = large ? { packed: MAX_32, size: MAX_32, offset: MAX_32 } : entry;
  const extra = large
    ? record([2, 1], [2, 24], [8, entry.size], [8, entry.packed], [8, entry.offset])
    : Buffer.alloc(0);
  return Buffer.concat([
    record([4, 0x02014b50], [2, MADE_ON_UNIX + version], ...factsOf(entry, version), [4, entry.crc], [4, packed]),
    record([4, size], [2, entry.name.length], [2, extra.length], [2, 0], [2, 0], [2, 0], [4, PLAIN_FILE], [4, offset]),
    entry.name,
    extra,
  ]);
}

function factsOf({ streamed, method, at }: Entry, version: number): Field[] {
  const flags = FLAG_UTF8 | (streamed ? FLAG_DESCRIPTOR : 0);
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  const date = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  return [version, flags, method, time, date].map((value) => [2, value]);
}

function record(...fields: Field[]): Buffer {
  const bytes = Buffer.alloc(fields.reduce((sum, [length]) => sum + length, 0));
  let place = 0;
  for (const [length, value] of fields) {
    if (length === 8) bytes.writeBigUInt64LE(BigInt(value), place);
    else bytes.writeUIntLE(value, place, length);
    place += length;
  }
  return bytes;
}
