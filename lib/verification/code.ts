import { createHmac, type KeyObject, timingSafeEqual } from "node:crypto";
import { env } from "../env.ts";
import { uuidBytes } from "../uuid.ts";

/** The code and the link of one mail live this long. */
export const VERIFICATION_HOURS = 72;

export function expiryOf(requestedAt: Date): Date {
  return new Date(requestedAt.getTime() + VERIFICATION_HOURS * 3_600_000);
}

/** The six digits that verify a signature as requested then; a new request has others. */
export function makeCode(signatureId: string, requestedAt: Date): string {
  const [key] = env().TOKEN_KEYS;
  if (!key) throw new Error("TOKEN_KEYS is empty");
  return codeUnder(key.secret, signatureId, requestedAt);
}

/** Whether these are the digits, under any key that is still kept. */
export function isCode(code: string, signatureId: string, requestedAt: Date): boolean {
  return env().TOKEN_KEYS.some(({ secret }) => {
    const right = Buffer.from(codeUnder(secret, signatureId, requestedAt));
    const typed = Buffer.from(code);
    return typed.length === right.length && timingSafeEqual(typed, right);
  });
}

function codeUnder(secret: KeyObject, signatureId: string, requestedAt: Date): string {
  const digest = createHmac("sha256", secret)
    .update("code\0")
    .update(uuidBytes(signatureId))
    .update(String(requestedAt.getTime()))
    .digest();
  // 48 bits over a million: the bias is below one in 10^8.
  return String(digest.readUIntBE(0, 6) % 1_000_000).padStart(6, "0");
}
