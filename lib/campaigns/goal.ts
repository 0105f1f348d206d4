import type { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";
import { type State, stateOf } from "./state.ts";

/** What a goal steps up to: 10, 25, 50, 100, 250, … */
const STEPS = [1, 2.5, 5];

type Goal = { goal: number; goalSteps: boolean };

/**
 * The goal that is shown at a count. One that steps is the goal that was set until that is reached, and from then on the
 * first round number above the count; a fixed one stays.
 */
export function goalAt({ goal, goalSteps }: Goal, count: number): number {
  if (!goalSteps || count < goal) return goal;
  for (let power = 10; ; power *= 10) {
    const next = STEPS.map((step) => step * power).find((step) => step > count);
    if (next) return next;
  }
}

/** A campaign whose number is for everyone: published, and not archived. Its state says whether it can be signed. */
export async function findGoal(slug: string, now = new Date()): Promise<({ id: number; state: State } & Goal) | null> {
  const row = await db().campaign.findUnique({
    where: { slug, ...countedAt(now) },
    select: { id: true, goal: true, goalSteps: true, opensAt: true, closesAt: true, archivedAt: true },
  });
  return row && { id: row.id, goal: row.goal, goalSteps: row.goalSteps, state: stateOf(row, now) };
}

/** Which campaigns show their number to other sites. */
export function countedAt(now: Date) {
  return {
    publishedAt: { lte: now },
    OR: [{ archivedAt: null }, { archivedAt: { gt: now } }],
  } satisfies Prisma.CampaignWhereInput;
}
