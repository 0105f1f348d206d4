import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Busboy } from "@fastify/busboy";

export type Upload = { name: string; file: AsyncIterable<Uint8Array> };

const LEFT_MAX = 64_000_000;

/** Reads the rest of a request: browsers show a response only after sending everything. */
export async function passOver(chunks: AsyncIterable<Uint8Array>): Promise<void> {
  let length = 0;
  try {
    for await (const chunk of chunks) {
      length += chunk.length;
      if (length > LEFT_MAX) return;
    }
  } catch {} // the client disconnected
}

/** Streams with backpressure; undefined without a file. The stream fails if the client disconnects. */
export async function openUpload(request: Request): Promise<Upload | undefined> {
  const { body, headers } = request;
  const type = headers.get("content-type") ?? "";
  if (!/^multipart\/form-data;.*boundary=/i.test(type) || !body) return;
  const form = readerOf(type);
  if (!form) return;
  return new Promise((resolve) => {
    let file: Readable | undefined;
    form.on("file", (_, stream, name) => {
      file = stream;
      stream.on("error", () => {}); // its reader will see the error
      resolve({ name: String(name ?? ""), file: stream });
    });
    pipeline(Readable.from(body), form).then(
      () => resolve(undefined),
      (error) => (file ? file.destroy(error) : resolve(undefined)),
    );
  });
}

/** Busboy throws on some boundaries that clients invent. */
function readerOf(type: string) {
  try {
    return new Busboy({ headers: { "content-type": type }, limits: { files: 1, fields: 0, parts: 10 } });
  } catch {}
}
