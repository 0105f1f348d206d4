import { addPartner } from "../partners/add.ts";
import { Key } from "../partners/schema.ts";
import type { TestCampaign } from "./makers.ts";
import { aMember } from "./organizers.ts";

let made = 0;

export async function aPartner(campaign: Pick<TestCampaign, "id" | "slug">, { name = "Red Andina", key = "" } = {}) {
  const owner = await aMember(campaign, "owner");
  const wantedKey = Key.parse(key || `partner-${++made}`);
  const added = await addPartner(owner.id, { slug: campaign.slug, name, website: "", key: wantedKey });
  if (!added.ok) throw new Error(`the partner was not added: ${added.error}`);
  return { owner, id: added.id, key: added.key, of: { slug: campaign.slug, partner: added.id } };
}
