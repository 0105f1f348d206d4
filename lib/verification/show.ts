import { titleOf } from "../campaigns/text.ts";
import { db } from "../db.ts";
import { findWords, stateOfWords } from "./find.ts";
import { makeOwnToken, readToken } from "./token.ts";

/** An expired link shows nothing; one whose words are verified leads to the signature. */
export async function showVerification(token: string, locale: string, now = new Date()) {
  const claim = readToken("verify", token);
  if (!claim) return { state: "unknown" } as const;
  if (claim.expiresAt <= now) return { state: "expired" } as const;
  const found = await findWords(claim.id);
  if (!found) return { state: "unknown" } as const;
  const state = stateOfWords(found, claim.expiresAt, now);
  if (state === "unknown" || state === "expired") return { state } as const;
  const { signature, words } = found;
  const { campaign } = signature;
  const letter = { slug: campaign.slug, title: titleOf(campaign, locale), source: words.source };
  if (state === "pending") {
    const consent = await db().partnerConsent.findUnique({ where: { setId: claim.id }, select: { wording: true } });
    return { state, ...letter, words, agreed: consent?.wording } as const;
  }
  if (state === "verified") return { state, ...letter, own: makeOwnToken(signature.id, now) } as const;
  return { state, ...letter } as const;
}

export type WordsSeen = Extract<Awaited<ReturnType<typeof showVerification>>, { state: "pending" }>;
