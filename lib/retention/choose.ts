import { z } from "zod";
import { db } from "../db.ts";
import { recordAct } from "../record/write.ts";
import { actOn, checkAccess, type Refused } from "../team/access.ts";
import { may } from "../team/role.ts";
import { addMonths, RETENTION_MONTHS } from "./months.ts";

export const RetentionChoice = z.object({
  campaign: z.string(),
  months: z.coerce
    .number("required")
    .refine((months) => RETENTION_MONTHS.some((known) => known === months), "required"),
  sure: z.literal("yes").optional(),
});
type RetentionChoice = z.infer<typeof RetentionChoice>;

type Unsure = { ok: false; error: "required"; issues: { field: string; code: string }[] };

/**
 * Chooses how long after closing signatories' data is kept. A shorter period also binds for those who have signed, a longer
 * one only for later ones. What is due at once is erased at once, so it is confirmed.
 */
export async function chooseRetention(
  organizerId: string,
  { campaign, months, sure }: RetentionChoice,
  now = new Date(),
): Promise<{ ok: true } | Unsure | Refused> {
  return actOn(organizerId, campaign, "own", async ({ campaignId, transaction }) => {
    const row = await transaction.campaign.findUniqueOrThrow({ where: { id: campaignId } });
    if (row.retentionMonths === months) return { ok: true } as const;
    if (isClosed(row, now) && !sure)
      return { ok: false, error: "required", issues: [{ field: "sure", code: "required" }] } as const;
    await transaction.campaign.update({ where: { id: campaignId }, data: { retentionMonths: months } });
    await transaction.retentionChoice.create({ data: { campaignId, months, at: now } });
    await recordAct(transaction, {
      campaignId,
      organizerId,
      act: "retention_chosen",
      details: { number: months },
      now,
    });
    return { ok: true } as const;
  });
}

function isClosed({ closesAt }: { closesAt: Date | null }, now: Date): boolean {
  return closesAt !== null && closesAt <= now;
}

export async function findRetention(organizerId: string, slug: string, now = new Date()) {
  const access = await checkAccess(organizerId, slug, "read");
  if (!access.ok) return access;
  const row = await db().campaign.findUniqueOrThrow({
    where: { id: access.campaignId },
    include: {
      retentionChoices: { orderBy: { months: "asc" }, take: 1 },
      retentionRuns: { orderBy: { startedAt: "asc" }, take: 1 },
    },
  });
  const { retentionMonths, closesAt, retentionChoices, retentionRuns } = row;
  const closed = isClosed(row, now);
  const [shortest] = retentionChoices;
  return {
    ok: true,
    retention: {
      ...{ months: retentionMonths, owns: may(access.role, "own"), closed },
      erasesAt: closed && closesAt && shortest ? addMonths(closesAt, shortest.months) : null,
      begunAt: retentionRuns[0]?.startedAt ?? null,
    },
  } as const;
}
