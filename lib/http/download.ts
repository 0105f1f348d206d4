/** In seconds. */
export const FOR_EVER = "31536000, immutable";

type StreamedFile = { name: string; bytes: number; sha256: string; file: ReadableStream<Uint8Array> };

/** Length and digest (RFC 9530) let the client detect truncation. */
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

/** The URL names the content, but shared caches keep it for a minute only, since it may be withdrawn. */
export function respondPicture(bytes: Uint8Array<ArrayBuffer>, type: string, age = "86400"): Response {
  const headers = {
    "content-type": type,
    "content-security-policy": "default-src 'none'",
    "x-content-type-options": "nosniff",
    "access-control-allow-origin": "*",
    "cache-control": `public, max-age=${age}, s-maxage=60, stale-while-revalidate=600, stale-if-error=86400`,
  };
  return new Response(bytes, { headers });
}
