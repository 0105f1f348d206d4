import { createHmac } from "node:crypto";
import { env } from "../env.ts";
import { canonicalAddress } from "./canonical.ts";

/** HMAC-SHA-256: looks up a signature without decrypting addresses. */
export function digestAddress(address: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHmac("sha256", env().DIGEST_KEY).update(canonicalAddress(address)).digest());
}
