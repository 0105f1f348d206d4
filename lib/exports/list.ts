import { db } from "../db.ts";
import { KeptFilter } from "../search/filter.ts";
import { checkAccess } from "../team/access.ts";
import { findPeople } from "../team/people.ts";
import { exportState } from "./ledger.ts";

export const PAGE_EXPORTS = 25;

export async function listExports(organizerId: string, slug: string, before?: string, now = new Date()) {
  const access = await checkAccess(organizerId, slug, "read");
  if (!access.ok) return access;
  const rows = await db().export.findMany({
    where: { campaignId: access.campaignId, id: before === undefined ? undefined : { lt: before } },
    include: { apiKey: { select: { name: true, organizerId: true } } },
    orderBy: { id: "desc" },
    take: PAGE_EXPORTS + 1,
  });
  const people = await findPeople(
    access,
    rows.map((row) => row.organizerId ?? row.apiKey?.organizerId),
  );
  const exports = rows.slice(0, PAGE_EXPORTS).map((row) => ({
    id: row.id,
    who: people.get(row.organizerId ?? row.apiKey?.organizerId ?? ""),
    key: row.apiKey?.name,
    kind: row.kind,
    format: row.format,
    columns: row.columns,
    filter: KeptFilter.safeParse(row.filter).data,
    purpose: row.purpose,
    startedAt: row.startedAt,
    standing: exportState(row, now),
    rows: Number(row.rows),
    bytes: Number(row.bytes),
    sha256: row.sha256 && Buffer.from(row.sha256).toString("hex"),
  }));
  return {
    ok: true,
    role: access.role,
    exports,
    next: rows.length > PAGE_EXPORTS ? exports.at(-1)?.id : undefined,
  } as const;
}
