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

/**
 * A picture for everybody. Its address says what it is, so it never changes; browsers keep it for a day and shared caches
 * for a minute, not for ever: it may be taken back.
 */
export function respondPicture(bytes: Uint8Array<ArrayBuffer>, type: string): Response {
  const headers = {
    "content-type": type,
    "content-security-policy": "default-src 'none'",
    "x-content-type-options": "nosniff",
    "access-control-allow-origin": "*",
    "cache-control": "public, max-age=86400, s-maxage=60, stale-while-revalidate=600, stale-if-error=86400",
  };
  return new Response(bytes, { headers });
}
