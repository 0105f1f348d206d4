import { createHash, randomBytes } from "node:crypto";

/** Identifies our keys to secret scanners. */
const PREFIX = "undersigned_";
const BYTES = 32;

export function makeKeyToken(): string {
  return PREFIX + randomBytes(BYTES).toString("base64url");
}

/** A long random token needs no salt. */
export function digestKey(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(token).digest());
}
