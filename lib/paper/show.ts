import { db } from "../db.ts";
import { notesOf } from "./list.ts";

/** How many and from where, never who. */
type Provenance = { id: string; count: number; importedAt: Date; note: string; locale: string };

/** Notes are in this language, else the campaign's own, else any. */
export async function listProvenance(campaignId: number, locale: string): Promise<Provenance[]> {
  const rows = await db().paperImport.findMany({
    where: { campaignId, imported: { gt: 0 } },
    orderBy: { id: "asc" },
    select: {
      ...{ id: true, imported: true, notes: true, createdAt: true, endedAt: true },
      campaign: { select: { defaultLocale: true } },
    },
  });
  return rows.map(({ id, imported, notes, createdAt, endedAt, campaign }) => {
    const written = notesOf(notes);
    const shown = [locale, campaign.defaultLocale].find((one) => written.has(one)) ?? [...written.keys()][0] ?? locale;
    return { id, count: imported, importedAt: endedAt ?? createdAt, note: written.get(shown) ?? "", locale: shown };
  });
}
