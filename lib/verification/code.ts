import { createHmac, type KeyObject, timingSafeEqual } from "node:crypto";
import { env } from "../env.ts";
import { uuidBytes } from "../uuid.ts";

/** Of the code and the link of an email. */
export const VERIFICATION_HOURS = 72;
const VERIFICATION_MS = VERIFICATION_HOURS * 3_600_000;

export function expiryOf(requestedAt: Date): Date {
  return new Date(requestedAt.getTime() + VERIFICATION_MS);
}

/** `id` is the signature's for its first words, otherwise that of the pending words. */
export type WordSet = { id: string; requestedAt: Date };

/** A code that two sets share verifies neither; their links do. */
export function findSetByCode(code: string, sets: readonly WordSet[], now: Date): WordSet | undefined {
  const matching = sets.filter(({ id, requestedAt }) => isCode(code, id, requestedAt));
  const live = matching.filter(({ requestedAt }) => expiryOf(requestedAt) > now);
  const [set, ...others] = live.length > 0 ? live : matching;
  return others.length > 0 ? undefined : set;
}

export function makeCode(wordsId: string, requestedAt: Date): string {
  const [key] = env().TOKEN_KEYS;
  if (!key) throw new Error("TOKEN_KEYS is empty");
  return codeUnder(key.secret, wordsId, requestedAt);
}

export function isCode(code: string, wordsId: string, requestedAt: Date): boolean {
  return env().TOKEN_KEYS.some(({ secret }) => {
    const expected = Buffer.from(codeUnder(secret, wordsId, requestedAt));
    const typed = Buffer.from(code);
    return typed.length === expected.length && timingSafeEqual(typed, expected);
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
