import { createHmac, type KeyObject, timingSafeEqual } from "node:crypto";
import { env } from "../env.ts";
import { uuidBytes } from "../uuid.ts";

/** The code and the link of one mail live this long. */
export const VERIFICATION_HOURS = 72;
const VERIFICATION_MS = VERIFICATION_HOURS * 3_600_000;

export function expiryOf(requestedAt: Date): Date {
  return new Date(requestedAt.getTime() + VERIFICATION_MS);
}

/** A set of words that a mail asks to verify: a signature's own, by the id of the signature, or those that wait beside it. */
export type WordSet = { id: string; requestedAt: Date };

/** The set whose code this is. A code that two sets share verifies neither: their links do. */
export function setOfCode(code: string, sets: readonly WordSet[], now: Date): WordSet | undefined {
  const those = sets.filter(({ id, requestedAt }) => isCode(code, id, requestedAt));
  const live = those.filter(({ requestedAt }) => expiryOf(requestedAt) > now);
  const [set, ...others] = live.length > 0 ? live : those;
  return others.length > 0 ? undefined : set;
}

/** The six digits that verify a set of words as requested then; a new request has others. */
export function makeCode(wordsId: string, requestedAt: Date): string {
  const [key] = env().TOKEN_KEYS;
  if (!key) throw new Error("TOKEN_KEYS is empty");
  return codeUnder(key.secret, wordsId, requestedAt);
}

/** Whether these are the digits, under any key that is still kept. */
export function isCode(code: string, wordsId: string, requestedAt: Date): boolean {
  return env().TOKEN_KEYS.some(({ secret }) => {
    const right = Buffer.from(codeUnder(secret, wordsId, requestedAt));
    const typed = Buffer.from(code);
    return typed.length === right.length && timingSafeEqual(typed, right);
  });
}

function codeUnder(secret: KeyObject, wordsId: string, requestedAt: Date): string {
  const digest = createHmac("sha256", secret)
    .update("code\0")
    .update(uuidBytes(wordsId))
    .update(String(requestedAt.getTime()))
    .digest();
  // 48 bits over a million: the bias is below one in 10^8.
  return String(digest.readUIntBE(0, 6) % 1_000_000).padStart(6, "0");
}
