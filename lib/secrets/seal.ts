import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from "node:crypto";
import { env } from "../env.ts";

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM. Layout: length of the key ID, key ID, nonce (12), tag (16), ciphertext. */
export function seal(plain: string | Uint8Array): Uint8Array<ArrayBuffer> {
  const [key] = env().ADDRESS_KEYS;
  if (!key) throw new Error("ADDRESS_KEYS is empty");
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key.secret, iv);
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  const id = Buffer.from(key.id);
  return new Uint8Array(Buffer.concat([Buffer.of(id.length), id, iv, cipher.getAuthTag(), text]));
}

/** Throws if the data was altered or the key is gone. */
export function unseal(sealed: Uint8Array): Buffer {
  return unsealWith(env().ADDRESS_KEYS, sealed);
}

export function unsealWith(keys: { id: string; secret: KeyObject }[], sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed);
  const idEnd = 1 + (bytes[0] ?? 0);
  const id = bytes.toString("utf8", 1, idEnd);
  const key = keys.find((candidate) => candidate.id === id);
  if (!key) throw new Error(`ADDRESS_KEYS has no key "${id}"`);
  const ivEnd = idEnd + IV_BYTES;
  const decipher = createDecipheriv("aes-256-gcm", key.secret, bytes.subarray(idEnd, ivEnd));
  decipher.setAuthTag(bytes.subarray(ivEnd, ivEnd + TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(ivEnd + TAG_BYTES)), decipher.final()]);
}
