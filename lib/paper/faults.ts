import { Prisma } from "#prisma/client/client.ts";
import { db } from "../db.ts";
import { checkAccess } from "../team/access.ts";
import type { OfPaper } from "./schema.ts";

export const PAGE_FAULTS = 100;
const AT_ONCE = 2_000;

export type PaperFault = { line: number; field: string; code: string; column: number | null; sameAs: number | null };
type After = { line: number; field: string };

export async function listFaults(organizerId: string, { slug, id }: OfPaper, after?: After) {
  const access = await checkAccess(organizerId, slug, "steward");
  if (!access.ok) return access;
  const rows = await readFaults({ id, campaignId: access.campaignId, after, take: PAGE_FAULTS + 1 });
  const faults = rows.slice(0, PAGE_FAULTS);
  return { ok: true, faults, next: rows.length > PAGE_FAULTS ? faults.at(-1) : undefined } as const;
}

export async function openFaults(organizerId: string, { slug, id }: OfPaper) {
  const access = await checkAccess(organizerId, slug, "steward");
  if (!access.ok) return access;
  const { campaignId } = access;
  if ((await db().paperImport.count({ where: { id, campaignId } })) === 0)
    return { ok: false, error: "unknown" } as const;
  return { ok: true, faults: streamFaults(id, campaignId) } as const;
}

async function* streamFaults(id: string, campaignId: number): AsyncGenerator<PaperFault[]> {
  for (let after: After | undefined; ; ) {
    const rows = await readFaults({ id, campaignId, after, take: AT_ONCE });
    yield rows;
    after = rows.at(-1);
    if (rows.length < AT_ONCE) return;
  }
}

type FaultQuery = { id: string; campaignId: number; after?: After; take: number };

function readFaults({ id, campaignId, after, take }: FaultQuery): Promise<PaperFault[]> {
  return db().$queryRaw<PaperFault[]>`
    SELECT f.line, f.field, f.code, f.column, f.same_as AS "sameAs" FROM paper_faults f
    WHERE f.import_id = (SELECT id FROM paper_imports WHERE id = ${id}::uuid AND campaign_id = ${campaignId})
      ${after ? Prisma.sql`AND (f.line, f.field) > (${after.line}, ${after.field})` : Prisma.empty}
    ORDER BY f.line, f.field LIMIT ${take}`;
}
