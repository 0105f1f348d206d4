import { createHash, randomBytes } from "node:crypto";

/** What a key begins with: who finds one in a repository or a log knows whose it is. */
const PREFIX = "undersigned_";
const BYTES = 32;

export function makeKeyToken(): string {
  return PREFIX + randomBytes(BYTES).toString("base64url");
}

/** What is kept of a key. It is random and long: a digest needs no salt. */
export function digestKey(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(token).digest());
}
