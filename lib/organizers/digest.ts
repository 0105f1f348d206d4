import { createHash } from "node:crypto";

/** Only this digest of a cookie is stored, so that reading the table does not let anyone log in. */
export function digest(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(token).digest());
}
