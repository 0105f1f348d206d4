import { db } from "../db.ts";
import type { Act } from "./record.ts";

/** Who did such a thing last, and when; `by` is nothing where they have no name. */
export async function findLast(campaignId: number, act: Act, locale?: string) {
  const event = await db().auditEvent.findFirst({
    where: { campaignId, act, details: locale === undefined ? undefined : { path: ["locale"], equals: locale } },
    orderBy: { id: "desc" },
    select: { at: true, organizer: { select: { name: true } } },
  });
  return event ? { at: event.at, by: event.organizer?.name || null } : undefined;
}
