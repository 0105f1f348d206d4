import { Prisma } from "#prisma/client/client.ts";
import type { Run } from "../signatures/run.ts";

const { sql } = Prisma;

export type Group = { counted: boolean; country: string | null; source: string | null };

/**
 * The trigger moved what is still counted to "unknown country" and "no source". This moves it back, in the trigger's rows
 * and order, and notes by how much ledgers and rows now differ.
 */
export async function keepTotals(run: Run, campaignId: number, erased: Group[]): Promise<void> {
  const counted = erased.filter((group) => group.counted);
  const countries = sumBy(
    counted.flatMap(({ country }) =>
      country === null
        ? []
        : [
            [country, 1],
            ["ZZ", -1],
          ],
    ),
  );
  const sources = sumBy(counted.flatMap(({ source }) => (source === null ? [] : [[source, 1]])));
  if (countries.size > 0)
    await run(sql`
      INSERT INTO tally AS mine (campaign_id, hour, country, shard, change)
      SELECT ${campaignId}::int, date_trunc('hour', now(), 'UTC'), part, pg_backend_pid() % 64, change
      FROM ${listed(countries)} ORDER BY part
      ON CONFLICT (campaign_id, hour, country, shard) DO UPDATE SET change = mine.change + excluded.change`);
  if (sources.size > 0)
    await run(sql`
      INSERT INTO source_tally AS mine (campaign_id, source, day, shard, change)
      SELECT ${campaignId}::int, part, (now() AT TIME ZONE 'UTC')::date, pg_backend_pid() % 64, change
      FROM ${listed(sources)} ORDER BY part
      ON CONFLICT (campaign_id, source, day, shard) DO UPDATE SET change = mine.change + excluded.change`);
  await note(run, campaignId, "countries", countries);
  await note(run, campaignId, "sources", sources);
}

async function note(run: Run, campaignId: number, kept: "countries" | "sources", changes: Changes): Promise<void> {
  if (changes.size === 0) return;
  await run(sql`
    INSERT INTO erased_tally AS mine (campaign_id, kept, part, change)
    SELECT ${campaignId}::int, ${kept}, part, change FROM ${listed(changes)} ORDER BY part
    ON CONFLICT (campaign_id, kept, part) DO UPDATE SET change = mine.change + excluded.change`);
}

type Changes = Map<string, number>;

function sumBy(steps: (readonly (string | number)[])[]): Changes {
  const sums: Changes = new Map();
  for (const [part, step] of steps) sums.set(String(part), (sums.get(String(part)) ?? 0) + Number(step));
  return sums;
}

function listed(changes: Changes): Prisma.Sql {
  return sql`unnest(${[...changes.keys()]}::text[], ${[...changes.values()]}::int[]) AS changes (part, change)`;
}
