import { hash } from "node:crypto";

const BLOCK_BYTES = 64;

type Hmac = (text: string) => Buffer;

/** HMAC-SHA-256 (RFC 2104) with a key of at most one block, by one-shot hashes: `createHmac` imports the key each time. */
export function makeHmac(key: Uint8Array): Hmac {
  const block = Buffer.alloc(BLOCK_BYTES);
  block.set(key);
  const [inner, outer] = [0x36, 0x5c].map((pad) => block.map((byte) => byte ^ pad));
  const sha256 = (pad: Uint8Array = block, data: Uint8Array) => hash("sha256", Buffer.concat([pad, data]), "buffer");
  return (text) => sha256(outer, sha256(inner, Buffer.from(text)));
}
