import { db } from "../db.ts";
import { recordAct } from "../record/write.ts";
import { lockCampaign } from "../team/access.ts";
import { findFixable } from "./approve.ts";
import type { Naming } from "./schema.ts";

type Named = { ok: true } | { ok: false; error: "too_many_asked" | "not_open" };

/** Begins the sample: from here on it has its number and is published, whatever becomes of it. */
export async function nameSample(id: string, { wanted, source, detail }: Naming, now = new Date()): Promise<Named> {
  return db().$transaction(async (transaction): Promise<Named> => {
    const of = await transaction.sample.findUnique({ where: { id }, select: { campaign: true } });
    if (!of) return { ok: false, error: "not_open" };
    const { id: campaignId, slug } = of.campaign;
    await lockCampaign(transaction, slug);
    const log = await findFixable(transaction, campaignId);
    if (!log || wanted > log.count) return { ok: false, error: "too_many_asked" };
    const { _max } = await transaction.sample.aggregate({ where: { campaignId }, _max: { number: true } });
    const number = (_max.number ?? 0) + 1;
    const { count } = await transaction.sample.updateMany({
      where: { id, state: "offered" },
      data: { state: "named", number, wanted, source, detail, namedAt: now },
    });
    if (count === 0) return { ok: false, error: "not_open" };
    await recordAct(transaction, {
      campaignId,
      organizerId: null,
      act: "sample_named",
      details: { number, by: "auditor" },
      now,
    });
    return { ok: true };
  });
}
