import { db } from "../db.ts";
import { notesOf } from "./list.ts";

/** What everybody may know of names on paper: how many there are of each import, and where they come from. Never who. */
type Provenance = { id: string; count: number; importedAt: Date; note: string; locale: string };

/** By import, the oldest first, with the note in this language; else in the campaign's own, or one that there is. */
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
