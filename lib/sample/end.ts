import type { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";
import { recordAct } from "../record/write.ts";
import { actOn, type Refused } from "../team/access.ts";
import type { EndedBy, OfSample } from "./schema.ts";

type Abandoned = { ok: true } | { ok: false; error: "sample_moved" } | Refused;

export async function abandonSample(
  organizerId: string,
  { slug, sample: id }: OfSample,
  now = new Date(),
): Promise<Abandoned> {
  return actOn(organizerId, slug, "own", async ({ campaignId, transaction }): Promise<Abandoned> => {
    const isOwn = (await transaction.sample.count({ where: { id, campaignId } })) > 0;
    const ended = isOwn && (await endSample(transaction, id, { by: "organizers", organizerId, now }));
    return ended ? { ok: true } : { ok: false, error: "sample_moved" };
  });
}

export async function abandonByAuditor(id: string, now = new Date()): Promise<void> {
  await db().$transaction((transaction) => endSample(transaction, id, { by: "auditor", organizerId: null, now }));
}

type By = { by: EndedBy; organizerId: string | null; now: Date };

/** Erases the join of tags and signatures. The row's lock waits for answers that are being given. */
export async function endSample(transaction: Prisma.TransactionClient, id: string, { by, organizerId, now }: By) {
  const state = by === "deadline" ? "done" : "abandoned";
  const [ended] = await transaction.$queryRaw<{ campaignId: number; number: number | null }[]>`
    UPDATE samples SET state = ${state}, ended_at = ${now}, ended_by = ${by}
    WHERE id = ${id}::uuid AND ended_at IS NULL RETURNING campaign_id AS "campaignId", number`;
  if (!ended) return false;
  await transaction.$executeRaw`
    DELETE FROM mails USING sample_draws d WHERE d.sample_id = ${id}::uuid AND mails.tag = d.tag AND mails.batch_id IS NULL`;
  await transaction.sampleDraw.deleteMany({ where: { sampleId: id } });
  const { campaignId, number } = ended;
  const act = state === "done" ? "sample_ended" : "sample_abandoned";
  const details = { number, ...(organizerId === null && { by: by === "auditor" ? by : "clock" }) };
  await recordAct(transaction, { campaignId, organizerId, act, details, now });
  return true;
}
