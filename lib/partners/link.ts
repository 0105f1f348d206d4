import { recordAct } from "../audit/record.ts";
import { actOn } from "../campaigns/access.ts";
import { uuidv7 } from "../uuid.ts";
import { makeToken, readToken } from "../verification/token.ts";
import type { OfPartner } from "./schema.ts";

/** A partner's link is good until another is made, or none. */
const NO_END = new Date("9999-12-31T00:00:00Z");

/** What stands in a partner's private link: made anew from the row, so that nothing that opens it is stored. */
export function makeLinkToken(linkId: string): string {
  return makeToken("partner", linkId, NO_END);
}

/** The link that a token names, if we made it. */
export function linkOf(token: string): string | undefined {
  return readToken("partner", token)?.id;
}

type OfLink = OfPartner & { link: string }; // "": there was none

/** Gives a partner a new private link; the former one is out of force. */
export async function renewLink(organizerId: string, of: OfLink, now = new Date()) {
  return setLink(organizerId, of, { linkId: uuidv7(now.getTime()), act: "partner_link_made", now });
}

/** Puts a partner's private link out of force. */
export async function revokeLink(organizerId: string, of: OfLink, now = new Date()) {
  return setLink(organizerId, of, { linkId: null, act: "partner_link_revoked", now });
}

type Change = { linkId: string | null; act: "partner_link_made" | "partner_link_revoked"; now: Date };

/** In place of the link that was seen: of two who press at once, the second changes nothing. */
async function setLink(organizerId: string, { slug, partner, link }: OfLink, { linkId, act, now }: Change) {
  return actOn(organizerId, slug, "write", async ({ campaignId, transaction }) => {
    const { count } = await transaction.partner.updateMany({
      where: { id: partner, campaignId, linkId: link || null, stoppedAt: null },
      data: { linkId },
    });
    if (count === 0) return { ok: false, error: "unknown_link" } as const;
    await recordAct(transaction, { campaignId, organizerId, act, details: { partner }, now });
    return { ok: true } as const;
  });
}
