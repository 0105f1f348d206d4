import { expect } from "vitest";
import { countSignatures } from "../counters/count.ts";
import { countByCountry, readHistory } from "../counters/history.ts";
import { recountSignatures } from "../counters/recount.ts";
import { db } from "../db.ts";

type Count = { campaignId: number; country: string; count: number };

/** What the rows themselves say, without the column, the trigger or the code that are on trial. */
export async function countRows(): Promise<Count[]> {
  return db().$queryRaw<Count[]>`
    SELECT campaign_id AS "campaignId", coalesce(country, 'ZZ') AS country, count(*)::int AS count FROM signatures
    WHERE verified_at IS NOT NULL AND withdrawn_at IS NULL AND invalidated_at IS NULL GROUP BY 1, 2 ORDER BY 1, 2`;
}

/** Every way of telling the number tells the same: rows, shards, ledger, by country, and the recount finds no drift. */
export async function expectExactCounts(): Promise<void> {
  const rows = await countRows();
  const ledger = await db().$queryRaw<Count[]>`
    SELECT campaign_id AS "campaignId", country, sum(change)::int AS count FROM tally
    GROUP BY 1, 2 HAVING sum(change) <> 0 ORDER BY 1, 2`;
  expect(ledger).toEqual(rows);
  for (const { id } of await db().campaign.findMany({ select: { id: true } })) {
    const own = rows.filter(({ campaignId }) => campaignId === id);
    const total = own.reduce((sum, { count }) => sum + count, 0);
    expect(await countSignatures(id)).toBe(total);
    expect((await readHistory(id, "hour")).at(-1)?.count ?? 0).toBe(total);
    const countries = (await countByCountry(id)).map(({ country, count }) => [country ?? "ZZ", count]);
    expect(Object.fromEntries(countries)).toEqual(
      Object.fromEntries(own.map(({ country, count }) => [country, count])),
    );
  }
  expect(await recountSignatures()).toEqual([]);
}
