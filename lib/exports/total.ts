import { db } from "../db.ts";
import { PACK } from "./ledger.ts";

/** Broken exports count, since some data left. */
export async function totalExports(campaignId: number) {
  const rows = await db().export.groupBy({ by: ["kind", "format"], where: { campaignId }, _count: true });
  const packs = rows.filter(({ format }) => format === PACK);
  const of = (wanted: string) => rows.filter(({ kind, format }) => kind === wanted && format !== PACK);
  const sum = (some: typeof rows) => some.reduce((total, { _count }) => total + _count, 0);
  const paper = await db().auditEvent.count({ where: { campaignId, act: "paper_exported" } });
  return { delivery: sum(of("delivery")), packs: sum(packs), contacts: sum(of("contacts")), paper };
}
