import { isDone, setDone } from "../http/forms/once.ts";
import { recordAct } from "../record/write.ts";
import { actOn, type Refused } from "../team/access.ts";
import { uuidv7 } from "../uuid.ts";
import { findFixable } from "./approve.ts";
import type { NewSample } from "./schema.ts";

type Offered = { ok: true } | { ok: false; error: "sample_open" | "log_not_ready" } | Refused;

export async function offerSample(
  organizerId: string,
  { slug, auditor, once }: NewSample,
  now = new Date(),
): Promise<Offered> {
  return actOn(organizerId, slug, "own", async ({ campaignId, transaction }): Promise<Offered> => {
    if (await isDone(transaction, once)) return { ok: true };
    if ((await transaction.sample.count({ where: { campaignId, endedAt: null } })) > 0)
      return { ok: false, error: "sample_open" };
    if (!(await findFixable(transaction, campaignId))) return { ok: false, error: "log_not_ready" };
    const id = uuidv7(now.getTime());
    await transaction.sample.create({ data: { id, campaignId, auditor, offeredAt: now } });
    await recordAct(transaction, { campaignId, organizerId, act: "sample_offered", now });
    await setDone(transaction, once, now);
    return { ok: true };
  });
}
