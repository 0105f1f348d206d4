import { Prisma } from "#prisma/client/client.ts";
import { dbForLongStatements } from "../db.ts";
import { refuseLostRows } from "./contradiction.ts";

/** `kept` lacks `missing` for `of`: a letter version ID, country, source, provider ID or burst ID. */
export type Drift = { campaignId: number; kept: Kept; of: string; missing: number };
export type Kept =
  | "counter"
  | "countries"
  | "sources"
  | "signed"
  | "verified"
  | "waiting"
  | "quarantined"
  | "ruled_out";

/** One statement, so one snapshot. */
export async function recountSignatures(): Promise<Drift[]> {
  return dbForLongStatements().$queryRaw<Drift[]>(DRIFT);
}

type Client = { query(text: string): Promise<{ rows: Drift[] }> };

/** In the caller's transaction. */
export async function recountWith(client: Client): Promise<Drift[]> {
  return (await client.query(DRIFT.text)).rows;
}

/** Safe while people sign: acts change rows and counts together, and tables are locked in the trigger's order. */
export async function repairCounts(now = new Date(), { toRows = false } = {}): Promise<Drift[]> {
  return dbForLongStatements().$transaction(
    async (transaction) => {
      await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('repair_counts'))`;
      const drifts = await transaction.$queryRaw<Drift[]>(DRIFT);
      if (drifts.length === 0) return drifts;
      if (!toRows) refuseLostRows(drifts);
      await transaction.$executeRaw`
      INSERT INTO counter_shards AS mine (campaign_id, letter_version_id, shard, count)
      SELECT campaign_id, part::int, 0, missing FROM ${drifted(drifts)} WHERE kept = 'counter' ORDER BY 1, 2
      ON CONFLICT (campaign_id, letter_version_id, shard) DO UPDATE SET count = mine.count + excluded.count`;
      await transaction.$executeRaw`
      INSERT INTO tally AS mine (campaign_id, hour, country, shard, change)
      SELECT campaign_id, date_trunc('hour', ${now}::timestamptz, 'UTC'), part, 0, missing FROM ${drifted(drifts)}
      WHERE kept = 'countries' ORDER BY 1, 3
      ON CONFLICT (campaign_id, hour, country, shard) DO UPDATE SET change = mine.change + excluded.change`;
      await transaction.$executeRaw`
      INSERT INTO source_tally AS mine (campaign_id, source, day, shard, change)
      SELECT campaign_id, part, (${now}::timestamptz AT TIME ZONE 'UTC')::date, 0, missing
      FROM ${drifted(drifts)} WHERE kept = 'sources' ORDER BY 1, 2
      ON CONFLICT (campaign_id, source, day, shard) DO UPDATE SET change = mine.change + excluded.change`;
      await transaction.$executeRaw`
      INSERT INTO funnel AS mine (campaign_id, day, provider, shard, signed, verified, waiting)
      SELECT campaign_id, (${now}::timestamptz AT TIME ZONE 'UTC')::date, part::smallint, 0, ${missingOf("signed")},
        ${missingOf("verified")}, ${missingOf("waiting")}
      FROM ${drifted(drifts)} WHERE kept IN ('signed', 'verified', 'waiting') GROUP BY 1, 3 ORDER BY 1, 3
      ON CONFLICT (campaign_id, day, provider, shard) DO UPDATE SET signed = mine.signed + excluded.signed,
        verified = mine.verified + excluded.verified, waiting = mine.waiting + excluded.waiting`;
      await transaction.$executeRaw`
      INSERT INTO quarantine_tally AS mine (burst_id, shard, waiting, ruled_out)
      SELECT part::int, 0, ${missingOf("quarantined")}, ${missingOf("ruled_out")}
      FROM ${drifted(drifts)} WHERE kept IN ('quarantined', 'ruled_out') GROUP BY 1 ORDER BY 1
      ON CONFLICT (burst_id, shard) DO UPDATE SET waiting = mine.waiting + excluded.waiting,
        ruled_out = mine.ruled_out + excluded.ruled_out`;
      return drifts;
    },
    { timeout: REPAIR_MS },
  );
}

const REPAIR_MS = 3_600_000;

/** Omits the source's name, which came from a browser: this text is logged. */
export function describeDrift({ campaignId, kept, of, missing }: Drift): string {
  return `the ${KEPT[kept]}${kept === "sources" ? "" : ` ${of}`} of campaign ${campaignId} lacks ${missing}`;
}

const KEPT: Record<Kept, string> = {
  counter: "counter of letter version",
  countries: "ledger of country",
  sources: "ledger of a source",
  signed: "funnel's signed of provider",
  verified: "funnel's verified of provider",
  waiting: "funnel's waiting of provider",
  quarantined: "quarantined of burst",
  ruled_out: "ruled out of burst",
};

function drifted(drifts: Drift[]): Prisma.Sql {
  const column = <T>(take: (drift: Drift) => T) => drifts.map(take);
  return Prisma.sql`unnest(${column((drift) => drift.campaignId)}::int[], ${column((drift) => drift.kept)}::text[],
    ${column((drift) => drift.of)}::text[], ${column((drift) => drift.missing)}::int[])
    AS drifted (campaign_id, kept, part, missing)`;
}

function missingOf(kept: Kept): Prisma.Sql {
  return Prisma.sql`coalesce(sum(missing) FILTER (WHERE kept = ${kept}), 0)`;
}

const DRIFT = Prisma.sql`
  WITH rows AS (
    SELECT campaign_id, letter_version_id, coalesce(country, 'ZZ') AS country, source, provider,
      count(*) FILTER (WHERE counted) AS counted, count(*) AS signed, count(verified_at) AS verified,
      count(*) FILTER (WHERE verified_at IS NULL AND invalidated_at IS NULL AND erased_at IS NULL) AS waiting
    FROM signatures GROUP BY 1, 2, 3, 4, 5
  ), steps (campaign_id, kept, part, number) AS (
    SELECT campaign_id, 'counter', letter_version_id::text, counted FROM rows
    UNION ALL SELECT campaign_id, 'counter', letter_version_id::text, -count FROM counter_shards
    UNION ALL SELECT campaign_id, 'countries', country, counted FROM rows
    UNION ALL SELECT campaign_id, 'countries', country, -change FROM tally
    UNION ALL SELECT campaign_id, 'sources', source, counted FROM rows WHERE source IS NOT NULL
    UNION ALL SELECT campaign_id, 'sources', source, -change FROM source_tally
    UNION ALL SELECT campaign_id, kept, part, change FROM erased_tally
    UNION ALL SELECT campaign_id, kept, provider::text, number
      FROM rows, LATERAL (VALUES ('signed', signed), ('verified', verified), ('waiting', waiting)) v (kept, number)
    UNION ALL SELECT campaign_id, kept, provider::text, -number
      FROM funnel, LATERAL (VALUES ('signed', signed), ('verified', verified), ('waiting', waiting)) v (kept, number)
    UNION ALL SELECT b.campaign_id, CASE WHEN quarantined_at IS NULL THEN 'ruled_out' ELSE 'quarantined' END, b.id::text, 1
      FROM signatures s JOIN bursts b ON b.id = s.burst_id WHERE s.invalidated_at IS NOT NULL AND s.withdrawn_at IS NULL
    UNION ALL SELECT b.campaign_id, kept, b.id::text, -number FROM quarantine_tally JOIN bursts b ON b.id = burst_id,
      LATERAL (VALUES ('quarantined', waiting), ('ruled_out', ruled_out)) v (kept, number)
  )
  SELECT campaign_id AS "campaignId", kept, part AS of, sum(number)::int AS missing
  FROM steps GROUP BY 1, 2, 3 HAVING sum(number) <> 0 ORDER BY 1, 2, 3`;
