import { db } from "../db.ts";
import { runLoop } from "../jobs/loop.ts";
import { log } from "../logger.ts";
import { recordAct } from "../record/write.ts";
import { runIn } from "../signatures/run.ts";
import { eraseDue } from "./erase-due.ts";
import { forgetCampaign } from "./forget-campaign.ts";

const AT_ONCE = 2_000;
const STEP_MS = 60_000;

export function runRetention(signal: AbortSignal): Promise<void> {
  return runLoop("retention", () => advanceRun(), signal);
}

/** Advances one run, if there is one. A step that was cut off is repeated; runs take turns, also one that fails. */
export async function advanceRun(now = new Date(), atOnce = AT_ONCE): Promise<boolean> {
  let failing: Run | undefined;
  const step = db().$transaction(
    async (transaction) => {
      const [run] = await transaction.$queryRaw<Run[]>`
        SELECT id, campaign_id AS "campaignId", months, before, place, erased FROM retention_runs
        WHERE ended_at IS NULL ORDER BY worked_at NULLS FIRST, id LIMIT 1 FOR UPDATE SKIP LOCKED`;
      if (!run) return false;
      failing = run;
      const { id, campaignId, months, place } = run;
      const inTransaction = runIn(transaction);
      const { rows, last, erased } = await eraseDue(inTransaction, run, { place, atOnce, now });
      const isOver = rows < atOnce;
      const data = { place: last ?? place, erased: run.erased + erased, workedAt: now };
      await transaction.retentionRun.update({ where: { id }, data: isOver ? { ...data, endedAt: now } : data });
      if (!isOver) return true;
      await forgetCampaign(inTransaction, campaignId);
      const details = { by: "clock", number: months, erased: data.erased };
      await recordAct(transaction, { campaignId, organizerId: null, act: "retention_ended", details, now });
      return true;
    },
    { timeout: STEP_MS },
  );
  return step.catch(async (error) => {
    if (failing) {
      log("retention_failed", { campaign: failing.campaignId });
      await db().$executeRaw`UPDATE retention_runs SET worked_at = ${now} WHERE id = ${failing.id}::uuid`;
    }
    throw error;
  });
}

type Run = {
  id: string;
  campaignId: number;
  months: number;
  before: Date;
  place: string | null;
  erased: number;
};
