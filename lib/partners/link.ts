import { recordAct } from "../record/write.ts";
import { actOn } from "../team/access.ts";
import { may } from "../team/role.ts";
import { uuidv7 } from "../uuid.ts";
import { makeToken, readToken } from "../verification/token.ts";
import { countOwnList } from "./agreed.ts";
import type { OfPartner } from "./schema.ts";

/** Partner links do not expire; they are renewed or revoked. */
const NO_END = new Date("9999-12-31T00:00:00Z");

/** Recomputed from the row, so that no working token is stored. */
export function makeLinkToken(linkId: string): string {
  return makeToken("partner", linkId, NO_END);
}

export function linkOf(token: string): string | undefined {
  return readToken("partner", token)?.id;
}

type OfLink = OfPartner & { link: string };

export async function renewLink(organizerId: string, of: OfLink, now = new Date()) {
  return setLink(organizerId, of, { linkId: uuidv7(now.getTime()), act: "partner_link_made", now });
}

export async function revokeLink(organizerId: string, of: OfLink, now = new Date()) {
  return setLink(organizerId, of, { linkId: null, act: "partner_link_revoked", now });
}

type Change = { linkId: string | null; act: "partner_link_made" | "partner_link_revoked"; now: Date };

/** Applies only if the link on screen is still current. */
async function setLink(organizerId: string, { slug, partner, link }: OfLink, { linkId, act, now }: Change) {
  return actOn(organizerId, slug, "write", async ({ campaignId, role, transaction }) => {
    const { listPolicy } = (await transaction.partner.findFirst({ where: { id: partner, campaignId } })) ?? {};
    const hasList = Boolean(listPolicy) || (await countOwnList(partner)) > 0;
    if (hasList && !may(role, "own")) return { ok: false, error: "forbidden" } as const;
    const { count } = await transaction.partner.updateMany({
      where: { id: partner, campaignId, linkId: link || null, stoppedAt: null },
      data: { linkId },
    });
    if (count === 0) return { ok: false, error: "unknown_link" } as const;
    await recordAct(transaction, { campaignId, organizerId, act, details: { partner }, now });
    return { ok: true } as const;
  });
}
