type StreamedFile = { name: string; bytes: number; sha256: string; file: ReadableStream<Uint8Array> };

/** A file for who asked and nobody else, of a length and a digest (RFC 9530) by which they can tell whether it is whole. */
export function respondFile({ name, bytes, sha256, file }: StreamedFile, type: string): Response {
  const headers = {
    "content-type": type,
    "content-length": String(bytes),
    "content-disposition": `attachment; filename="${name}"`,
    "repr-digest": `sha-256=:${Buffer.from(sha256, "hex").toString("base64")}:`,
    "cache-control": "private, no-store",
  };
  return new Response(file, { headers });
}
