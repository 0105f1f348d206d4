import { titleOf } from "../campaigns/text.ts";
import { db } from "../db.ts";
import { isStillChecking } from "../quarantine/checking.ts";
import { relistedTerms } from "../search/terms.ts";
import { unseal } from "../secrets/seal.ts";
import { readToken } from "../verification/token.ts";
import { listPartnerConsents } from "./partner-consents.ts";

export async function findOwnSignature(token: string, locale: string, now = new Date()) {
  const id = readOwnToken(token, now);
  const signature =
    id &&
    (await db().signature.findUnique({
      where: { id, erasedAt: null },
      omit: { emailDigest: true, terms: true, wordsId: true, burstId: true },
      include: {
        campaign: { include: { texts: true } },
        prominent: { select: { position: true, publicTitle: true } },
        pendingWords: { omit: { signatureId: true, beside: true }, orderBy: { id: "asc" } },
      },
    }));
  if (!signature) return;
  const { emailCipher, campaign, pendingWords, quarantinedAt: _, invalidatedAt, ...rest } = signature;
  const state = await shownStateOf(signature, now);
  const fields = { ...rest, invalidatedAt: state === "invalidated" ? invalidatedAt : null };
  const email = emailCipher ? unseal(emailCipher).toString() : "";
  const pendingWithEmail = pendingWords.map(({ emailCipher: cipher, ...words }) => ({
    ...words,
    email: unseal(cipher).toString(),
  }));
  return {
    ...fields,
    email,
    state,
    pendingWords: pendingWithEmail,
    partnerConsents: await listPartnerConsents(id),
    slug: campaign.slug,
    letter: titleOf(campaign, locale),
  };
}

export function readOwnToken(token: string, now = new Date()): string | undefined {
  const claim = readToken("own", token);
  return claim && claim.expiresAt > now ? claim.id : undefined;
}

type Times = Record<"verifiedAt" | "withdrawnAt" | "invalidatedAt" | "quarantinedAt", Date | null>;

export function stateOf({ verifiedAt, withdrawnAt, invalidatedAt, quarantinedAt }: Times) {
  if (invalidatedAt && !quarantinedAt) return "invalidated";
  if (withdrawnAt) return "withdrawn";
  if (quarantinedAt) return "quarantined";
  return verifiedAt ? "counted" : "unverified";
}

/** What the signatory is told, which does not reveal at once whether a signature of a burst is held. */
export async function shownStateOf(signature: Times & { id: string; campaignId: number }, now: Date) {
  const state = stateOf(signature);
  const { id, campaignId, verifiedAt } = signature;
  if ((state !== "counted" && state !== "quarantined") || !verifiedAt) return state;
  return (await isStillChecking(id, campaignId, verifiedAt, now)) ? "checking" : state;
}

export async function listSignature(id: string, listed: boolean): Promise<void> {
  await db().$executeRaw`
    UPDATE signatures SET listed = ${listed}, terms = ${relistedTerms(listed)}
    WHERE id = ${id}::uuid AND erased_at IS NULL`;
}
