import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Busboy } from "@fastify/busboy";

export type Upload = { name: string; file: AsyncIterable<Uint8Array> };

/** Bytes that are passed over at most: more is sent by nobody who waits for an answer. */
const LEFT_MAX = 64_000_000;

/** Takes what is left of a body that nobody wants: a browser shows an answer only after it has sent all. */
export async function passOver(chunks: AsyncIterable<Uint8Array>): Promise<void> {
  let length = 0;
  try {
    for await (const chunk of chunks) {
      length += chunk.length;
      if (length > LEFT_MAX) return;
    }
  } catch {} // who has gone waits for nothing
}

/**
 * The first file of a form (multipart/form-data) as it arrives, as fast as it is taken: it is never in memory as a whole.
 * Nothing where there is no file. Who leaves in the middle of it breaks the file off.
 */
export async function openUpload(request: Request): Promise<Upload | undefined> {
  const { body, headers } = request;
  const type = headers.get("content-type") ?? "";
  if (!/^multipart\/form-data;.*boundary=/i.test(type) || !body) return;
  const form = new Busboy({ headers: { "content-type": type }, limits: { files: 1, fields: 0, parts: 10 } });
  return new Promise((resolve) => {
    let file: Readable | undefined;
    form.on("file", (_, stream, name) => {
      file = stream;
      stream.on("error", () => {}); // it may break off before anybody reads: who does then is told
      resolve({ name: String(name ?? ""), file: stream });
    });
    pipeline(Readable.from(body), form).then(
      () => resolve(undefined),
      (error) => (file ? file.destroy(error) : resolve(undefined)),
    );
  });
}
