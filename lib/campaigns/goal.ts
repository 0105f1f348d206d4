import { db } from "../db.ts";

/** A published campaign's id and goal, for those who want nothing but the number. */
export async function findGoal(slug: string, now = new Date()): Promise<{ id: number; goal: number } | null> {
  return db().campaign.findUnique({ where: { slug, publishedAt: { lte: now } }, select: { id: true, goal: true } });
}
