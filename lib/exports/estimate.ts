import { countMatching } from "../search/count.ts";
import type { Filter } from "../search/filter.ts";
import { checkAccess } from "../team/access.ts";
import { COUNTED } from "./read.ts";

/** A lower bound where counting would be slow. */
export async function estimateExports(organizerId: string, slug: string, filter: Filter) {
  const access = await checkAccess(organizerId, slug, "steward");
  if (!access.ok) return access;
  const { campaignId } = access;
  const delivery = await countMatching({ campaignId, filter }, COUNTED.delivery);
  const contacts = await countMatching({ campaignId, filter }, COUNTED.contacts);
  return { ok: true, delivery, contacts } as const;
}
