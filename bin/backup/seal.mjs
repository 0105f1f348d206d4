// A backup is a line of plain text and then chunks, each compressed, encrypted and numbered; the last one is marked. So no
// chunk can be altered, moved, left out or cut off unnoticed.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { open } from "node:fs/promises";
import { promisify } from "node:util";
import { deflateRaw, inflateRaw } from "node:zlib";

const MAGIC = "undersigned backup";
const VERSION = 1;
const TAG_BYTES = 16;
const LENGTH_BYTES = 4;
const LINE_MAX = 200;
export const CHUNK_BYTES = 256 * 1024;
const SEALED_MAX = 4 * CHUNK_BYTES;

const [deflate, inflate] = [promisify(deflateRaw), promisify(inflateRaw)];

/** Each backup has a key of its own, derived from the newest of ADDRESS_KEYS and everything in the first line. */
const deriveKey = (secret, line) => Buffer.from(hkdfSync("sha256", secret.export(), "", line, 32));

function nonceOf(number, isLast) {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(number));
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

/** Returns the first line, and a function that turns a record into a chunk. `type` is one letter. */
export function startSealing({ id, secret }) {
  const line = `${MAGIC} ${VERSION} ${id} ${randomBytes(24).toString("base64url")}\n`;
  const key = deriveKey(secret, line);
  let number = 0;
  return {
    line,
    async seal(type, payload, isLast = false) {
      const cipher = createCipheriv("aes-256-gcm", key, nonceOf(number++, isLast));
      const packed = Buffer.concat([Buffer.from(type), await deflate(payload, { level: 4 })]);
      const sealed = Buffer.concat([
        Buffer.alloc(LENGTH_BYTES),
        cipher.update(packed),
        cipher.final(),
        cipher.getAuthTag(),
      ]);
      sealed.writeUInt32BE(sealed.length - LENGTH_BYTES);
      return sealed;
    },
  };
}

/** Yields `{ type, payload }` of each chunk, or throws one sentence that says why the file cannot be used. */
export async function* readRecords(path, keys) {
  const file = await open(path);
  try {
    const { line, secret, id } = await readLine(file, keys);
    const key = deriveKey(secret, line);
    let position = Buffer.byteLength(line);
    for (let number = 0; ; number += 1) {
      const length = await readExactly(file, position, LENGTH_BYTES);
      const size = length?.readUInt32BE() ?? 0;
      const sealed =
        size > TAG_BYTES && size <= SEALED_MAX ? await readExactly(file, position + LENGTH_BYTES, size) : null;
      if (!sealed) throw new Error(`${path} is cut off or damaged: its end is missing.`);
      position += LENGTH_BYTES + size;
      const isLast = position === (await file.stat()).size;
      const packed = openChunk(key, nonceOf(number, isLast), sealed);
      if (!packed) throw new Error(explain({ path, id, number, isLast }));
      yield { type: String.fromCharCode(packed[0]), payload: await inflate(packed.subarray(1)) };
      if (isLast) return;
    }
  } finally {
    await file.close();
  }
}

function explain({ path, id, number, isLast }) {
  if (number > 0) return `${path} ${isLast ? "is cut off or was altered at its end" : "was altered"}.`;
  return `${path} was altered, or encrypted under another key named ${id} than the one in ADDRESS_KEYS.`;
}

function openChunk(key, nonce, sealed) {
  const decipher = createDecipheriv("aes-256-gcm", key, nonce);
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()]);
  } catch {
    return null;
  }
}

async function readLine(file, keys) {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(LINE_MAX), 0, LINE_MAX, 0);
  const line = buffer.toString("latin1", 0, buffer.subarray(0, bytesRead).indexOf(10) + 1);
  const [, version, id] = /^undersigned backup (\d+) ([a-z0-9]{1,8}) [\w-]{32}\n$/.exec(line) ?? [];
  if (!version) throw new Error("The file is not a backup of Undersigned.");
  if (Number(version) !== VERSION)
    throw new Error(`The backup has format ${version}: a newer version of Undersigned made it.`);
  const key = keys.find((candidate) => candidate.id === id);
  if (!key)
    throw new Error(
      `The backup is encrypted under the key ${id}, which ADDRESS_KEYS does not list. Add it at the end.`,
    );
  return { line, ...key };
}

async function readExactly(file, position, length) {
  const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(length), 0, length, position);
  return bytesRead === length ? buffer : null;
}
