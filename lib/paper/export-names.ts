import { db } from "../db.ts";
import { recordAct } from "../record/write.ts";
import { actOn } from "../team/access.ts";
import type { OfPaper } from "./schema.ts";

const AT_ONCE = 2_000;

export const PAPER_COLUMNS = ["line", "name", "country", "affiliation", "title", "place", "date"] as const;
type PaperRow = [number, string, ...(string | null)[]];

export async function exportNames(organizerId: string, { slug, id }: OfPaper, now = new Date()) {
  return actOn(organizerId, slug, "steward", async ({ campaignId, transaction }) => {
    const paper = await transaction.paperImport.findFirst({ where: { id, campaignId, imported: { gt: 0 } } });
    if (!paper) return { ok: false, error: "unknown" } as const;
    const details = { paper: id, number: paper.imported };
    await recordAct(transaction, { campaignId, organizerId, act: "paper_exported", details, now });
    return { ok: true, rows: readPaper(id) } as const;
  });
}

export async function* readPaper(importId: string): AsyncGenerator<PaperRow[]> {
  for (let line = 0; ; ) {
    const rows = await db().paperSignature.findMany({
      where: { importId, line: { gt: line } },
      orderBy: { line: "asc" },
      take: AT_ONCE,
    });
    yield rows.map((row) => [
      ...([row.line, row.name, row.country, row.affiliation, row.title, row.place] as const),
      row.signedOn?.toISOString().slice(0, 10) ?? null,
    ]);
    line = rows.at(-1)?.line ?? 0;
    if (rows.length < AT_ONCE) return;
  }
}
