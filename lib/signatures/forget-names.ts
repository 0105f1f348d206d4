import { Prisma } from "#prisma/client/client.ts";
import { searchWords, wordsIn } from "../search/words.ts";
import { readableOr } from "../secrets/readable.ts";
import type { Erased, Run } from "./run.ts";

const { sql } = Prisma;

/** Stands for what was forgotten; a filter with it matches nobody. */
export const GONE = "[…]";

export const SHORTEST = 3;

type Kept = { of: "exports" | "rulings"; id: string; text: string; filter: Record<string, unknown> | null };

/** Takes erased names and addresses out of what organizers searched, and wrote of exports and rulings. */
export async function forgetNames(run: Run, erased: Erased[]): Promise<void> {
  for (const [campaignId, people] of Map.groupBy(erased, (one) => one.campaignId)) {
    const names = people.flatMap(({ name }) => (name && name.length >= SHORTEST ? name : []));
    const addresses = people.flatMap(({ cipher }) => (cipher && readableOr("", cipher, "signatures")) || []);
    const words = names.map(wordsIn);
    const isOfErased = (sought: string[]) => words.some((known) => sought.every((word) => known.includes(word)));
    await rewriteRecords(run, campaignId, {
      isForgotten: (value) => isOfErased(searchWords(value)),
      forget: (text) => [...addresses, ...names].reduce((rest, gone) => rest.replaceAll(whole(gone), GONE), text),
    });
  }
}

export async function forgetAllNames(run: Run, campaignId: number): Promise<void> {
  await rewriteRecords(run, campaignId, { isForgotten: () => true, forget: () => GONE });
}

type Rules = { isForgotten: (value: string) => boolean; forget: (text: string) => string };

async function rewriteRecords(run: Run, campaignId: number, { isForgotten, forget }: Rules): Promise<void> {
  const records = await run<Kept>(sql`
    SELECT 'exports' AS of, id::text, purpose AS text, filter FROM exports WHERE campaign_id = ${campaignId}
    UNION ALL SELECT 'rulings', id::text, reason, criteria FROM rulings
    WHERE campaign_id = ${campaignId} AND state <> 'running'`);
  for (const { of, id, text, filter } of records) {
    const fields = ["name", "affiliation"].filter((field) => {
      const value = filter?.[field];
      return typeof value === "string" && value !== GONE && isForgotten(value);
    });
    const next = forget(text);
    if (fields.length === 0 && next === text) continue;
    const kept = JSON.stringify(Object.fromEntries(fields.map((field) => [field, GONE])));
    await run(
      of === "exports"
        ? sql`UPDATE exports SET purpose = ${next}, filter = filter || ${kept}::jsonb WHERE id = ${id}::uuid`
        : sql`UPDATE rulings SET reason = ${next}, criteria = criteria || ${kept}::jsonb WHERE id = ${id}::int`,
    );
  }
}

export function whole(gone: string): RegExp {
  const literal = gone.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, "giu");
}
