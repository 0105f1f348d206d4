import { Prisma } from "#prisma/client/client.ts";

const { sql } = Prisma;

/** Columns of the signature `s` that `burst` quarantines; what it is in already, it stays in. */
export function holdBy(now: Date | Prisma.Sql): Prisma.Sql {
  const since = sql`CASE WHEN burst.id IS NOT NULL THEN ${now}::timestamptz END`;
  return sql`quarantined_at = coalesce(s.quarantined_at, ${since}), invalidated_at = coalesce(s.invalidated_at, ${since}),
    burst_id = CASE WHEN s.quarantined_at IS NULL THEN coalesce(burst.id, s.burst_id) ELSE s.burst_id END`;
}

/** Joins the `burst` of campaign `c` that a set of words was signed in. */
export function burstOf(setId: string | Prisma.Sql): Prisma.Sql {
  return sql`LEFT JOIN LATERAL (
    SELECT b.id FROM bursts b LEFT JOIN observations o ON o.id = ${setId}::uuid
    WHERE b.campaign_id = c.id AND b.holds AND b.let_in_at IS NULL AND (b.id = o.burst_id
      OR b.ended_at IS NULL AND ${setId}::uuid >= b.first_id AND ${inGroup})
    ORDER BY b.score DESC, b.id LIMIT 1
  ) AS burst ON true`;
}

/** The same groups as in groups.ts. Bits: providers 1, fitting names 2; throwaway domains 4. */
const inGroup = sql`CASE b.kind
  WHEN 'domain' THEN o.traits & 1 = 0 AND CASE WHEN o.suspicion & 4 > 0 THEN 0 ELSE o.domain END = b.digest
  WHEN 'network' THEN o.network = b.digest
  WHEN 'range' THEN o.range = b.digest
  WHEN 'shape' THEN o.traits & 2 = 0 AND o.shape = b.digest
  ELSE b.kind = 'required' END`;
