import { once } from "node:events";
import { Readable } from "node:stream";
import { finished } from "node:stream/promises";
import Archive from "zip-stream";
import { safeName } from "./name.ts";

/** Higher levels cost more time than they save bytes. */
const LEVEL = 3;
const CHUNK_BYTES = 64 * 1024;

export type ZipFile = {
  name: string;
  data: Uint8Array | AsyncIterable<Uint8Array>;
  /** Already small: store it uncompressed. */
  packed?: boolean;
};

type Files = AsyncIterable<ZipFile> | Iterable<ZipFile>;

/** Constant memory, any size. The same files and time give the same bytes. */
export async function* writeZip(files: Files, at: Date): AsyncGenerator<Buffer> {
  const archive = new Archive({ zlib: { level: LEVEL, chunkSize: CHUNK_BYTES } });
  const added = addFiles(archive, files, at).catch((error) => void archive.destroy(error));
  try {
    yield* archive;
  } finally {
    archive.destroy();
    await added;
  }
}

/** Files are opened one at a time. If the archive ends, so does the reading. */
async function addFiles(archive: Archive, files: Files, at: Date): Promise<void> {
  const closed = once(archive, "close").then(() => Promise.reject(new Error("the archive is closed")));
  closed.catch(() => {});
  const names = new Set<string>();
  for await (const { name: original, data, packed } of files) {
    if (archive.destroyed) return;
    const name = safeName(original);
    if (names.has(name)) throw new Error(`the archive has two files named ${name}`);
    names.add(name);
    const facts = { name, date: at, mode: 0o644, store: packed };
    const source = data instanceof Uint8Array ? Buffer.from(data) : Readable.from(data);
    await Promise.race([closed, addFile(archive, source, facts)]).finally(
      () => source instanceof Readable && end(source),
    );
  }
  archive.finish();
}

function addFile(archive: Archive, source: Buffer | Readable, facts: Parameters<Archive["entry"]>[1]): Promise<void> {
  return new Promise((resolve, reject) => {
    archive.entry(source, facts, (error) => (error ? reject(error) : resolve()));
  });
}

async function end(source: Readable): Promise<void> {
  source.destroy();
  await finished(source).catch(() => {});
}
