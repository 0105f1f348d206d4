import { db } from "../db.ts";
import { recordAct } from "../record/write.ts";

type Seeded = { ok: true } | { ok: false; error: "not_open" };

export async function seedSample(id: string, seed: string, now = new Date()): Promise<Seeded> {
  return db().$transaction(async (transaction): Promise<Seeded> => {
    const [seeded] = await transaction.$queryRaw<{ campaignId: number; number: number }[]>`
      UPDATE samples SET state = 'seeded', seed = ${seed}, seeded_at = greatest(fixed_at, ${now})
      WHERE id = ${id}::uuid AND state = 'fixed' RETURNING campaign_id AS "campaignId", number`;
    if (!seeded) return { ok: false, error: "not_open" };
    const { campaignId, number } = seeded;
    const details = { number, by: "auditor" };
    await recordAct(transaction, { campaignId, organizerId: null, act: "sample_seeded", details, now });
    return { ok: true };
  });
}
