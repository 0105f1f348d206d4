import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import yauzl from "yauzl";

const open = promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer);

export const whole = (parts: AsyncIterable<Uint8Array>) => buffer(Readable.from(parts));

/** The files of a ZIP archive in order, read and checked by an independent parser. */
export async function readZip(bytes: Buffer): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  await eachFile(bytes, async ({ fileName }, data) => void files.set(fileName, await buffer(data)));
  return files;
}

export async function eachFile(bytes: Buffer, act: (entry: yauzl.Entry, data: Readable) => Promise<void>) {
  const zip = await open(bytes, { lazyEntries: true });
  await new Promise<void>((resolve, reject) => {
    zip.on("end", resolve).on("error", reject);
    zip.on("entry", (entry: yauzl.Entry) => {
      zip.openReadStream(entry, (error, data) => {
        if (error) return reject(error);
        act(entry, data).then(() => zip.readEntry(), reject);
      });
    });
    zip.readEntry();
  });
}
