import type { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";
import { type State, stateOf } from "./state.ts";

const STEPS = [1, 2.5, 5];

type Goal = { goal: number; goalSteps: boolean };

/** The goal shown at a count. A stepping goal, once reached, is the first round number above the count. */
export function goalAt({ goal, goalSteps }: Goal, count: number): number {
  if (!goalSteps || count < goal) return goal;
  for (let power = 10; ; power *= 10) {
    const next = STEPS.map((step) => step * power).find((step) => step > count);
    if (next) return next;
  }
}

type Found = { id: number; state: State; closing?: { closesAt: Date; timeZone: string } } & Goal;

/** `closing`: when signing ends, while it is open. */
export async function findGoal(slug: string, now = new Date()): Promise<Found | null> {
  const row = await db().campaign.findUnique({
    where: { slug, ...countedAt(now) },
    select: {
      ...{ id: true, goal: true, goalSteps: true, opensAt: true, closesAt: true, archivedAt: true },
      timeZone: true,
    },
  });
  if (!row) return null;
  const { id, goal, goalSteps, closesAt, timeZone } = row;
  const state = stateOf(row, now);
  const closing = state === "open" && closesAt ? { closesAt, timeZone } : undefined;
  return { id, goal, goalSteps, state, ...(closing && { closing }) };
}

/** Published campaigns that are not archived show their count to other sites. */
export function countedAt(now: Date) {
  return {
    publishedAt: { lte: now },
    OR: [{ archivedAt: null }, { archivedAt: { gt: now } }],
  } satisfies Prisma.CampaignWhereInput;
}
