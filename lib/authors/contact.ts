import { recordAct } from "../record/write.ts";
import { seal } from "../secrets/seal.ts";
import { actOn, type Refused } from "../team/access.ts";
import { may } from "../team/role.ts";
import type { ContactChange } from "./schema.ts";

type Changed = { ok: true } | { ok: false; error: "no_author" } | Refused;

/** Sets or removes the address to which messages are relayed. */
export async function changeContact(
  organizerId: string,
  { campaign, email }: ContactChange,
  now = new Date(),
): Promise<Changed> {
  return actOn(organizerId, campaign, "write", async ({ campaignId, role, transaction }): Promise<Changed> => {
    const { publishedAt } = await transaction.campaign.findUniqueOrThrow({ where: { id: campaignId } });
    if (!may(role, publishedAt ? "own" : "write")) return { ok: false, error: "forbidden" };
    const data = { emailCipher: email ? seal(email) : null };
    const { count } = await transaction.author.updateMany({ where: { campaignId }, data });
    if (count === 0) return { ok: false, error: "no_author" };
    await recordAct(transaction, { campaignId, organizerId, act: "author_contact_changed", now });
    return { ok: true };
  });
}
