import { db } from "../db.ts";

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

/** A published campaign's id and goal, for those who want nothing but the number. */
export async function findGoal(slug: string, now = new Date()): Promise<({ id: number } & Goal) | null> {
  return db().campaign.findUnique({
    where: { slug, publishedAt: { lte: now } },
    select: { id: true, goal: true, goalSteps: true },
  });
}
