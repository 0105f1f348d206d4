import { addDays } from "../days.ts";
import { db } from "../db.ts";
import { checkAccess, type Granted } from "../team/access.ts";
import { findPeople } from "../team/people.ts";
import type { OfPaper } from "./schema.ts";
import { Place } from "./split-records.ts";
import { PAPER_DAYS, paperState } from "./state.ts";
import type { Paper } from "./step.ts";

const PAGE_PAPER = 50;

export async function listPaper(organizerId: string, slug: string, before?: string) {
  const access = await checkAccess(organizerId, slug, "steward");
  if (!access.ok) return access;
  const rows = await db().paperImport.findMany({
    where: { campaignId: access.campaignId, state: { not: "receiving" }, id: before ? { lt: before } : undefined },
    orderBy: { id: "desc" },
    take: PAGE_PAPER + 1,
  });
  const papers = await describePapers(access, rows.slice(0, PAGE_PAPER));
  return { ok: true, papers, next: rows.length > PAGE_PAPER ? papers.at(-1)?.id : undefined } as const;
}

/** Imports that wait for an organizer. */
export async function countUnbegun(campaignId: number): Promise<number> {
  return db().paperImport.count({ where: { campaignId, state: { in: ["ready", "checked"] } } });
}

export async function findPaper(organizerId: string, { slug, id }: OfPaper) {
  const access = await checkAccess(organizerId, slug, "steward");
  if (!access.ok) return access;
  const row = await db().paperImport.findFirst({
    where: { id, campaignId: access.campaignId, state: { not: "receiving" } },
  });
  const [paper] = row ? await describePapers(access, [row]) : [];
  return paper ? ({ ok: true, paper } as const) : ({ ok: false, error: "unknown_paper" } as const);
}

async function describePapers(access: Granted, rows: Paper[]) {
  const ids = rows.map((row) => row.organizerId);
  const people = await findPeople(access, ids);
  const [first] = await db().paperImport.findMany({
    where: { campaignId: access.campaignId, queuedAt: { not: null } },
    orderBy: [{ queuedAt: "asc" }, { id: "asc" }],
    take: 1,
  });
  return rows.map(({ organizerId, state, campaignId: _, place, notes, ...row }) => ({
    ...row,
    who: people.get(organizerId),
    state: paperState(state),
    read: Place.safeParse(place).data?.offset ?? 0, // bytes
    waits: row.queuedAt !== null && first?.id !== row.id,
    notes: notesOf(notes),
    keptUntil: addDays(row.createdAt, PAPER_DAYS),
  }));
}
export type ListedPaper = Awaited<ReturnType<typeof describePapers>>[number];

export function notesOf(json: unknown): Map<string, string> {
  return new Map(
    Object.entries(Object(json)).flatMap(([locale, note]) => (typeof note === "string" ? [[locale, note]] : [])),
  );
}
