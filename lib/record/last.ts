import type { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";
import type { Act } from "./write.ts";

type Query = { campaignId: number; acts: Act[]; details?: Record<string, string | number> };

export type Last = { at: Date; by?: string };

/** The latest matching act, if its organizer has a name. */
export async function findLast({ campaignId, acts, details = {} }: Query): Promise<Last | undefined> {
  const matches: Prisma.AuditEventWhereInput[] = Object.entries(details).map(([name, equals]) => ({
    details: { path: [name], equals },
  }));
  const event = await db().auditEvent.findFirst({
    where: { campaignId, act: { in: acts }, AND: matches },
    orderBy: { id: "desc" },
    select: { at: true, organizer: { select: { name: true } } },
  });
  return event ? { at: event.at, by: event.organizer?.name || undefined } : undefined;
}
