import { db } from "../db.ts";

/** Who saved a reason's text last, and when; nothing where the record does not reach back so far. */
export async function findSaver(campaignId: number, reasonId: number, locale: string) {
  const event = await db().auditEvent.findFirst({
    where: {
      campaignId,
      act: { in: ["reason_added", "reason_saved"] },
      AND: [{ details: { path: ["reason"], equals: reasonId } }, { details: { path: ["locale"], equals: locale } }],
    },
    orderBy: { id: "desc" },
    select: { at: true, organizer: { select: { name: true } } },
  });
  return event ? { at: event.at, by: event.organizer?.name || null } : undefined;
}
