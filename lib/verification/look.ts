import { titleOf } from "../campaigns/text.ts";
import { db } from "../db.ts";
import { stateAt, VERIFICATION_TIMES, type VerificationState } from "./state.ts";
import { makeOwnToken, readToken } from "./token.ts";

/** What a mail's link shows before anything is done: whose signature, of what, and whether it can be verified. */
export async function lookAtVerification(token: string, locale: string, now = new Date()) {
  const claim = readToken("verify", token);
  const signature =
    claim &&
    (await db().signature.findUnique({
      where: { id: claim.id },
      select: {
        name: true,
        listed: true,
        source: true,
        ...VERIFICATION_TIMES,
        campaign: { select: { ...VERIFICATION_TIMES.campaign.select, defaultLocale: true, texts: true } },
      },
    }));
  if (!claim || !signature) return { state: "unknown" satisfies VerificationState } as const;
  const { campaign, name, listed, source } = signature;
  const state = stateAt({ ...signature, ...campaign, expiresAt: claim.expiresAt }, now);
  const own = makeOwnToken(claim.id, now);
  return { state, name, listed, source, own, slug: campaign.slug, title: titleOf(campaign, locale) };
}
