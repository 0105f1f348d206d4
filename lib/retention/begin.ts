import { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";
import { recordAct } from "../record/write.ts";
import { uuidv7 } from "../uuid.ts";

type Due = { campaignId: number; months: number; before: Date; closedAt: Date };

/** Begins a run for each closed campaign with signatures whose period has ended. Returns how many. */
export async function beginRuns(now = new Date()): Promise<number> {
  for (let begun = 0; ; begun += 1) if (!(await beginOne(now))) return begun;
}

/** The campaign's lock makes reopening wait, which then finds the run. */
async function beginOne(now: Date): Promise<boolean> {
  return db().$transaction(async (transaction) => {
    const [found] = await transaction.$queryRaw<{ id: number }[]>`
      SELECT c.id FROM campaigns c WHERE c.closes_at < ${now} AND EXISTS (${dueAt(now, Prisma.sql`c.id`)})
      LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED`;
    const [due] = found ? await transaction.$queryRaw<Due[]>(dueAt(now, Prisma.sql`${found.id}`)) : [];
    if (!due) return found !== undefined;
    const { campaignId, months } = due;
    await transaction.retentionRun.create({ data: { id: uuidv7(now.getTime()), ...due, startedAt: now } });
    const details = { by: "clock", number: months };
    await recordAct(transaction, { campaignId, organizerId: null, act: "retention_started", details, now });
    return true;
  });
}

/** The longest of the campaign's periods that has ended. It includes the shorter ones, so that the last run tells all. */
function dueAt(now: Date, campaign: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT k.id AS "campaignId", ended.months, ended.before, k.closes_at AS "closedAt" FROM campaigns k
    CROSS JOIN LATERAL (
      SELECT max(r.months) AS months, max(r.at) AS before FROM retention_choices r WHERE r.campaign_id = k.id
        AND (k.closes_at AT TIME ZONE 'UTC' + make_interval(months => r.months)) AT TIME ZONE 'UTC' <= ${now}
    ) ended
    WHERE k.id = ${campaign} AND ended.months IS NOT NULL AND NOT EXISTS (
      SELECT FROM retention_runs d WHERE d.campaign_id = k.id AND d.months = ended.months AND d.before = ended.before)`;
}
