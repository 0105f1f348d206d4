import { db } from "../db.ts";
import { readableOr } from "../secrets/readable.ts";
import { detailsOf, type Recorded } from "./read.ts";
import { ACTS } from "./write.ts";

const TAKE = 20;

/** The latest acts on the whole site, and every switch, for hosts. */
export async function listSiteRecord(): Promise<(Recorded & { slug?: string })[]> {
  const rows = await db().auditEvent.findMany({
    where: {
      OR: [{ campaignId: null }, { act: { in: ["switch_set", "switch_lifted", "mail_paused", "mail_resumed"] } }],
    },
    include: { organizer: true, campaign: { select: { slug: true } } },
    orderBy: { id: "desc" },
    take: TAKE,
  });
  return rows.flatMap(({ id, at, act: name, organizer, campaign, details }) => {
    const act = ACTS.find((known) => known === name);
    if (!act) return [];
    const called = organizer && (organizer.name || readableOr("", organizer.emailCipher, "organizers"));
    const who = organizer ? { id: organizer.id, standing: "member" as const, called: called ?? "" } : undefined;
    return [{ id: String(id), at, act, who, details: detailsOf(details), slug: campaign?.slug }];
  });
}
