import { db } from "../db.ts";
import { checkAccess } from "../team/access.ts";
import { findPeople, type Person } from "../team/people.ts";
import { actsOf, type Group } from "./group.ts";
import { ACTS, type Act } from "./write.ts";

export const PAGE_EVENTS = 50;

type Query = { before?: bigint; about?: Group; by?: string };

export type Recorded = { id: string; at: Date; act: Act; who?: Person; member?: Person; details: Details };
type Details = Record<string, string | number>;

/** `before` and `next` are cursors, events' ids. */
export async function listRecord(organizerId: string, slug: string, { before, about, by }: Query = {}) {
  const access = await checkAccess(organizerId, slug, "read");
  if (!access.ok) return access;
  const rows = await db().auditEvent.findMany({
    where: {
      campaignId: access.campaignId,
      organizerId: by,
      id: before === undefined ? undefined : { lt: before },
      act: { in: about ? actsOf(about) : [...ACTS] },
    },
    orderBy: { id: "desc" },
    take: PAGE_EVENTS + 1,
  });
  const page = rows.slice(0, PAGE_EVENTS).map(({ details, ...row }) => ({ ...row, details: detailsOf(details) }));
  const ids = page.flatMap(({ organizerId: who, details }) => [who, details.member]);
  const people = await findPeople(access, ids);
  const events = page.flatMap(({ id, at, act: name, organizerId: who, details }): Recorded[] => {
    const act = ACTS.find((known) => known === name);
    if (!act) return [];
    return [
      {
        id: String(id),
        at,
        act,
        who: people.get(who ?? String(details.member)),
        member: people.get(String(details.member)),
        details,
      },
    ];
  });
  const next = rows.length > PAGE_EVENTS ? events.at(-1)?.id : undefined;
  return { ok: true, events, next } as const;
}

export function detailsOf(json: unknown): Details {
  return Object.fromEntries(
    Object.entries(Object(json)).map(([name, value]) => [
      name,
      typeof value === "number" ? value : String(value ?? ""),
    ]),
  );
}
