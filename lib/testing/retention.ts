import { db } from "../db.ts";
import { beginRuns } from "../retention/begin.ts";
import { addMonths } from "../retention/months.ts";
import { advanceRun } from "../retention/work.ts";
import { aCampaign, after, DAY } from "./makers.ts";

/** A campaign whose period was chosen before anybody signed. */
export async function aTimed(months = 1, fields: Parameters<typeof aCampaign>[0] = {}) {
  const retentionChoices = { create: { months, at: new Date("2020-01-01T00:00:00Z") } };
  return aCampaign({ retentionMonths: months, retentionChoices, ...fields });
}

/** Closes a campaign so that its period has ended by `now`, whatever was promised. */
export async function closeLongAgo(id: number, now = new Date()): Promise<void> {
  const data = { closesAt: after(addMonths(now, -1), -3 * DAY), retentionMonths: 1 };
  await db().campaign.update({ where: { id }, data });
  await db().retentionChoice.create({ data: { campaignId: id, months: 1, at: after(now, 1) } });
}

/** What the worker does until nothing is left. */
export async function runClock(now = new Date(), atOnce?: number): Promise<void> {
  await beginRuns(now);
  while (await advanceRun(now, atOnce));
}

export async function endClock({ id }: { id: number }): Promise<void> {
  await closeLongAgo(id);
  await runClock(new Date(), 2);
}
