import type { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";
import { KeptFilter } from "../search/filter.ts";
import { checkAccess } from "../team/access.ts";
import { measureProgress } from "./progress.ts";

const PAGE_RULINGS = 50;

const STATES = ["running", "done", "cancelled", "undoing", "undone", "failed"] as const;
const include = { organizer: { select: { name: true } } } as const;

export async function listRulings(organizerId: string, slug: string, before?: number) {
  const access = await checkAccess(organizerId, slug, "steward");
  if (!access.ok) return access;
  const rows = await db().ruling.findMany({
    where: { campaignId: access.campaignId, id: before ? { lt: before } : undefined },
    orderBy: { id: "desc" },
    take: PAGE_RULINGS + 1,
    include,
  });
  const rulings = rows.slice(0, PAGE_RULINGS).map(rulingOf);
  return { ok: true, rulings, next: rows.length > PAGE_RULINGS ? rulings.at(-1)?.id : undefined } as const;
}

export async function findRuling(organizerId: string, slug: string, id: number) {
  const access = await checkAccess(organizerId, slug, "steward");
  if (!access.ok) return access;
  const row = await db().ruling.findFirst({ where: { id, campaignId: access.campaignId }, include });
  if (!row) return { ok: false, error: "unknown_ruling" } as const;
  const ruling = rulingOf(row);
  return { ok: true, ruling, progress: await measureProgress(row, ruling.criteria) } as const;
}

type Row = Prisma.RulingGetPayload<{ include: typeof include }>;
export type Ruling = ReturnType<typeof rulingOf>;

function rulingOf({ organizer, state, criteria, place: _, campaignId: __, organizerId: ___, ...row }: Row) {
  const known = STATES.find((name) => name === state) ?? "done";
  return {
    ...row,
    state: known,
    by: organizer.name,
    byHand: criteria === null,
    criteria: KeptFilter.safeParse(criteria).data,
  };
}
