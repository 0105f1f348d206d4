import type { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";
import { DETAIL_KEYS, mapKeys } from "../signatures/details.ts";
import { stateAt, type VerificationState } from "./state.ts";

const WORDS = {
  ...mapKeys(DETAIL_KEYS, () => true as const),
  ...{ name: true, listed: true, updates: true, source: true, letterVersion: { select: { number: true } } },
} as const;

const SIGNATURE = {
  id: true,
  wordsId: true,
  ...{ verifiedAt: true, withdrawnAt: true, invalidatedAt: true, quarantinedAt: true, erasedAt: true },
  campaign: { select: { slug: true, defaultLocale: true, texts: true, closesAt: true, archivedAt: true } },
} as const satisfies Prisma.SignatureSelect;

/** `beside` is undefined for the signature's own words. */
export async function findWords(id: string) {
  const own = await db().signature.findUnique({ where: { id }, select: { ...SIGNATURE, ...WORDS } });
  if (own) {
    const { id: _, wordsId, verifiedAt, withdrawnAt, invalidatedAt, quarantinedAt, erasedAt, campaign, ...words } = own;
    const signature = { id, wordsId, verifiedAt, withdrawnAt, invalidatedAt, quarantinedAt, erasedAt, campaign };
    return { id, words, signature, beside: undefined };
  }
  const pending = await db().pendingWords.findUnique({
    where: { id },
    select: { beside: true, ...WORDS, signature: { select: SIGNATURE } },
  });
  if (!pending) return;
  const { signature, beside, ...words } = pending;
  return { id, words, signature, beside };
}

export type FoundWords = NonNullable<Awaited<ReturnType<typeof findWords>>>;

export function stateOfWords(found: FoundWords, expiresAt: Date, now: Date): VerificationState {
  const times = { ...found.signature, ...found.signature.campaign, expiresAt };
  return stateAt({ ...times, waits: waits(found), isVerified: isVerified(found) }, now);
}

function isVerified({ id, signature, beside }: FoundWords): boolean {
  return signature.verifiedAt !== null && signature.wordsId === (beside === undefined ? null : id);
}

/** The same condition as in put-in-force.ts, which decides. */
function waits({ signature: { verifiedAt, withdrawnAt, wordsId }, beside }: FoundWords): boolean {
  if (beside === undefined) return verifiedAt === null && wordsId === null;
  return beside?.getTime() === verifiedAt?.getTime() && (verifiedAt === null || withdrawnAt !== null);
}
