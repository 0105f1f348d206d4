import { recordAct } from "../audit/record.ts";
import { type Access, actOn, checkAccess } from "../campaigns/access.ts";
import { type Filter, paramsOf } from "../signatories/filter.ts";
import { search } from "../signatories/search.ts";
import { countMatching } from "../signatories/walk.ts";

type Refused = Extract<Access, { ok: false }>;
type Begun = { ok: true; ruling: number } | { ok: false; error: "nothing_to_rule_out" | "everything" } | Refused;

export const SAMPLE = 10;
/** More are not counted beforehand. */
export const COUNTED_MAX = 100_000;

/** What would be ruled out: how many (`undefined`: more than can be counted in a moment), and the latest of them. */
export async function previewRuling(organizerId: string, slug: string, filter: Filter) {
  const access = await checkAccess(organizerId, slug, "steward");
  if (!access.ok) return access;
  const { campaignId } = access;
  const standing = { ...filter, standing: true };
  const count = await countMatching(campaignId, standing, COUNTED_MAX);
  const sample = await search({ campaignId, filter: standing, take: SAMPLE });
  return { ok: true, count, sample } as const;
}

/**
 * Begins to rule out all that match and are not ruled out already; the worker goes on with it (work.ts). Only those that
 * have signed by now: whoever signs meanwhile was in no preview.
 */
export async function beginRuling(
  organizerId: string,
  { slug, filter, reason }: { slug: string; filter: Filter; reason: string },
  now = new Date(),
): Promise<Begun> {
  if (Object.values(filter).every((value) => value === undefined)) return { ok: false, error: "everything" };
  const preview = await previewRuling(organizerId, slug, filter);
  if (!preview.ok) return preview;
  if (preview.count === 0) return { ok: false, error: "nothing_to_rule_out" };
  return actOn(organizerId, slug, "steward", async ({ campaignId, transaction }): Promise<Begun> => {
    const fields = { campaignId, organizerId, reason, criteria: paramsOf(filter), createdAt: now };
    const { id: ruling } = await transaction.ruling.create({
      data: { ...fields, state: "running", total: preview.count ?? 0 },
    });
    await recordAct(transaction, { campaignId, organizerId, act: "ruling_started", details: { ruling }, now });
    return { ok: true, ruling };
  });
}
