import { pipeline } from "node:stream";
import { crc32, createDeflateRaw, deflateRawSync } from "node:zlib";
import { safeName } from "./name.ts";
import { DEFLATED, type Entry, STORED, writeDescriptor, writeDirectory, writeHeader } from "./records.ts";

/** Beyond this one, a level costs more time than it saves bytes of tables. */
const LEVEL = 3;

export type ZipFile = {
  name: string;
  data: Uint8Array | AsyncIterable<Uint8Array>;
  /** It is small already: take it as it is. */
  packed?: boolean;
};

/**
 * Files as a ZIP archive, while they are still being written, in constant memory; of any size. The same files at the
 * same time, UTC, are the same bytes.
 */
export async function* writeZip(files: AsyncIterable<ZipFile> | Iterable<ZipFile>, at: Date) {
  const entries = new Map<string, Entry>();
  let offset = 0;
  for await (const file of files) {
    const name = safeName(file.name);
    if (entries.has(name)) throw new Error(`the archive has two files named ${name}`);
    const entry: Entry = {
      name: Buffer.from(name),
      at,
      method: file.packed ? STORED : DEFLATED,
      streamed: !(file.data instanceof Uint8Array),
      crc: 0,
      packed: 0,
      size: 0,
      offset,
    };
    entries.set(name, entry);
    for await (const part of writeEntry(entry, file.data)) {
      offset += part.length;
      yield part;
    }
  }
  yield writeDirectory([...entries.values()], offset);
}

async function* writeEntry(entry: Entry, data: ZipFile["data"]): AsyncGenerator<Buffer> {
  if (data instanceof Uint8Array) {
    const packed = entry.method === STORED ? Buffer.from(data) : deflateRawSync(data, { level: LEVEL });
    Object.assign(entry, { crc: crc32(data), size: data.length, packed: packed.length });
    yield writeHeader(entry);
    yield packed;
    return;
  }
  yield writeHeader(entry);
  const weighed = weigh(entry, data);
  for await (const part of entry.method === STORED ? weighed : deflate(weighed)) {
    entry.packed += part.length;
    yield part;
  }
  yield writeDescriptor(entry);
}

async function* weigh(entry: Entry, data: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  for await (const part of data) {
    entry.crc = crc32(part, entry.crc);
    entry.size += part.length;
    yield Buffer.from(part.buffer, part.byteOffset, part.length);
  }
}

/** In a thread of zlib's own. What ends either side ends the other. */
function deflate(data: AsyncGenerator<Buffer>): AsyncIterable<Buffer> {
  return pipeline(data, createDeflateRaw({ level: LEVEL, chunkSize: 64 * 1024 }), () => {});
}
