import { Prisma } from "#prisma/client/client.ts";
import { emptied } from "../signatures/erase-rows.ts";
import { forgetTraces } from "../signatures/forget-traces.ts";
import type { Erased, Run } from "../signatures/run.ts";
import { type Group, keepTotals } from "./keep-totals.ts";

const { sql } = Prisma;

export type Due = { campaignId: number; months: number; before: Date };
type Step = { rows: number; last: string | null; erased: number };

/** Erases those that are due among the `atOnce` rows after `place`, in the caller's transaction. They stay counted. */
export async function eraseDue(
  run: Run,
  { campaignId, months, before }: Due,
  { place, atOnce, now }: { place: string | null; atOnce: number; now: Date },
): Promise<Step> {
  const due = sql`erased_at IS NULL AND (retention_months <= ${months} OR created_at < ${before}::timestamptz)`;
  const [next] = await run<{ rows: number; last: string | null; ids: string[] }>(sql`
    SELECT count(*)::int AS rows, max(id::text) AS last, coalesce(array_agg(id::text) FILTER (WHERE ${due}), '{}') AS ids
    FROM (
      SELECT id, erased_at, retention_months, created_at FROM signatures
      WHERE campaign_id = ${campaignId} AND id > ${place ?? FIRST}::uuid ORDER BY id LIMIT ${atOnce}
    ) AS next`);
  const { rows, last, ids } = next ?? { rows: 0, last: null, ids: [] };
  const erased = await run<Erased & Group>(sql`
    WITH chosen AS MATERIALIZED (
      SELECT id, campaign_id AS "campaignId", email_digest AS digest, email_cipher AS cipher, NULL AS name, counted, country, source
      FROM signatures WHERE id = ANY(${ids}::uuid[]) AND ${due} ORDER BY id FOR UPDATE
    ), done AS (
      UPDATE signatures s SET erased_at = ${now}::timestamptz, ${emptied} FROM chosen WHERE s.id = chosen.id RETURNING s.id
    )
    SELECT chosen.* FROM chosen JOIN done USING (id)`);
  await keepTotals(run, campaignId, erased);
  await forgetTraces(run, erased);
  return { rows, last, erased: erased.length };
}

const FIRST = "00000000-0000-0000-0000-000000000000";
