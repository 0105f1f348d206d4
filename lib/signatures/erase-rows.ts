import { Prisma } from "#prisma/client/client.ts";
import { emptyDetails } from "./detail-columns.ts";
import { forgetNames } from "./forget-names.ts";
import { forgetTraces } from "./forget-traces.ts";
import type { Erased, Run } from "./run.ts";

const { sql } = Prisma;

/** What an erased row no longer has, whoever erased it. */
export const emptied = sql`name = NULL, ${emptyDetails}, email_digest = NULL, email_cipher = NULL, source = NULL,
  words_id = NULL, updates = false, listed = false, terms = '{}'`;

/** Withdraws, too. The later statements see places and words that were added while the first waited. */
export async function eraseRows(run: Run, condition: Prisma.Sql, now: Date): Promise<Erased[]> {
  const erased = await run<Erased>(sql`
    WITH chosen AS MATERIALIZED (
      SELECT id, campaign_id AS "campaignId", email_digest AS digest, email_cipher AS cipher, name FROM signatures WHERE ${condition}
      ORDER BY id FOR UPDATE
    ), done AS (
      UPDATE signatures s SET erased_at = ${now}::timestamptz, ${emptied},
        withdrawn_at = CASE WHEN verified_at IS NULL THEN NULL ELSE coalesce(withdrawn_at, ${now}::timestamptz) END
      FROM chosen WHERE s.id = chosen.id RETURNING s.id
    )
    SELECT chosen.* FROM chosen JOIN done USING (id)`);
  await forgetTraces(run, erased);
  await forgetNames(run, erased);
  return erased;
}
