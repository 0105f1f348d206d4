import { db } from "../db.ts";
import { isDone, setDone } from "../http/forms/once.ts";
import { recordAct } from "../record/write.ts";
import { countMatching } from "../search/count.ts";
import { type Filter, matchesEverything, paramsOf, signedBy } from "../search/filter.ts";
import { search } from "../search/search.ts";
import { actOn, checkAccess, type Refused } from "../team/access.ts";

type Fault = "nothing_to_invalidate" | "everything" | "done_already";
type Begun = { ok: true; ruling: number } | { ok: false; error: Fault } | Refused;

export const SAMPLE = 10;

export async function previewRuling(organizerId: string, slug: string, filter: Filter, seen = new Date()) {
  const access = await checkAccess(organizerId, slug, "steward");
  if (!access.ok) return access;
  const { campaignId } = access;
  const open = { ...filter, notInvalidated: true };
  const counted = await countMatching({ campaignId, filter: open }, signedBy(seen));
  const { rows: sample } = await search({ campaignId, filter: open, take: SAMPLE });
  return { ok: true, ...counted, sample, seen } as const;
}

/** Invalidates, through the worker (work.ts), all matches that had signed by `seen`, the time of the preview. */
export async function beginRuling(
  organizerId: string,
  { slug, filter, reason, once, seen }: { slug: string; filter: Filter; reason: string; once?: string; seen: Date },
  now = new Date(),
): Promise<Begun> {
  if (matchesEverything(filter)) return { ok: false, error: "everything" };
  const seenAt = seen < now ? seen : now;
  const preview = await previewRuling(organizerId, slug, filter, seenAt);
  if (!preview.ok) return preview;
  if (await isDone(db(), once)) return { ok: false, error: "done_already" }; // the first may have left nothing
  if (preview.isAll && preview.count === 0) return { ok: false, error: "nothing_to_invalidate" };
  return actOn(organizerId, slug, "steward", async ({ campaignId, transaction }): Promise<Begun> => {
    if (await isDone(transaction, once)) return { ok: false, error: "done_already" };
    const fields = { campaignId, organizerId, reason, criteria: paramsOf(filter), createdAt: now, seenAt };
    const { id: ruling } = await transaction.ruling.create({
      data: { ...fields, state: "running", total: preview.isAll ? preview.count : 0 },
    });
    await setDone(transaction, once, now);
    await recordAct(transaction, { campaignId, organizerId, act: "ruling_started", details: { ruling }, now });
    return { ok: true, ruling };
  });
}
