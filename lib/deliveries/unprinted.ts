import { db } from "../db.ts";

/** Signatories in whose name, title or affiliation a character is in no font. The first of them are named. */
export type Unprinted = { count: number; names: string[] };

export const UNPRINTED_NAMED = 100;

export function noteUnprinted(unprinted: Unprinted, name: string): void {
  unprinted.count += 1;
  if (unprinted.names.length < UNPRINTED_NAMED) unprinted.names.push(name);
}

/** A pack keeps IDs, so that an erased name is nowhere. */
export async function findUnprinted(campaignId: number, { names }: Unprinted): Promise<string[]> {
  if (names.length === 0) return [];
  const rows = await db().signature.findMany({
    where: { campaignId, listed: true, verifiedAt: { not: null }, name: { in: names } },
    select: { id: true },
    take: UNPRINTED_NAMED,
  });
  return rows.map(({ id }) => id);
}

/** The names by ID, without those that were erased since. */
export async function nameUnprinted(ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db().signature.findMany({
    where: { id: { in: ids }, erasedAt: null },
    select: { id: true, name: true },
  });
  return new Map(rows.flatMap(({ id, name }) => (name ? [[id, name] as const] : [])));
}
