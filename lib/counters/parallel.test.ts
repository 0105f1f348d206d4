import fc from "fast-check";
import type pg from "pg";
import { expect, test } from "vitest";
import { type Act, EVERY_ACT, perform } from "../testing/acts.ts";
import { aConnection, emptyDatabase } from "../testing/database.ts";
import { aCampaign, type TestCampaign } from "../testing/makers.ts";
import { expectExactCounts } from "../testing/truth.ts";
import { repairCounts } from "./recount.ts";

/** What somebody with psql may do to many rows at once. $1 and $2: two campaigns. */
const BULK = {
  withdrawHalf: `UPDATE signatures SET withdrawn_at = now()
    WHERE campaign_id IN ($1, $2) AND verified_at IS NOT NULL AND id::text < '8'`,
  unverifySome:
    "UPDATE signatures SET verified_at = NULL, withdrawn_at = NULL WHERE campaign_id IN ($1, $2) AND country = 'AR' AND erased_at IS NULL",
  verifyAll: "UPDATE signatures SET verified_at = now() WHERE campaign_id IN ($1, $2) AND erased_at IS NULL",
  deleteSome: "DELETE FROM signatures WHERE campaign_id IN ($1, $2) AND country = 'MX'",
  insertVerified: `INSERT INTO signatures (id, campaign_id, letter_version_id, locale, listed, updates, name, country,
      email_digest, email_cipher, verified_at)
    SELECT gen_random_uuid(), c, v.id, 'en', true, false, 'Psql', (ARRAY['AR', 'MX', NULL])[1 + n % 3],
      sha256(gen_random_uuid()::text::bytea), 'x', now()
    FROM unnest(ARRAY[$1::int, $2]) AS c JOIN letter_versions v ON v.campaign_id = c, generate_series(1, 3) AS n`,
  truncate: "TRUNCATE signatures",
  moveSome: "UPDATE signatures SET campaign_id = $2 WHERE campaign_id = $1 AND name = 'Psql'",
  rollBack: `DO $do$ BEGIN
      BEGIN DELETE FROM signatures; RAISE EXCEPTION 'no'; EXCEPTION WHEN raise_exception THEN NULL; END;
    END $do$`,
};

type Step =
  | { bulk: keyof typeof BULK }
  | { act: Act; letter: number; person: number; country: string | null }
  | { repair: true };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      act: fc.constantFrom(...EVERY_ACT),
      letter: fc.nat(1),
      person: fc.nat(3),
      country: fc.constantFrom("AR", "MX", null),
    }),
  },
  { weight: 2, arbitrary: fc.record({ bulk: fc.constantFrom("withdrawHalf", ...Object.keys(BULK).filter(isBulk)) }) },
  { weight: 1, arbitrary: fc.constant({ repair: true as const }) },
);

function isBulk(name: string): name is keyof typeof BULK {
  return name in BULK;
}

async function doStep(step: Step, letters: TestCampaign[], psql: pg.Client): Promise<unknown> {
  if ("repair" in step) return repairCounts();
  if ("bulk" in step)
    return psql.query(BULK[step.bulk], !BULK[step.bulk].includes("$1") ? [] : letters.map(({ id }) => id));
  const campaign = letters[step.letter];
  return campaign && perform(step.act, { campaign, email: `p${step.person}@example.org`, country: step.country, psql });
}

/** psql locks rows in any order: PostgreSQL then undoes one of two statements, which must leave no trace. */
function unlessDeadlock(error: { code?: string; message: string }): void {
  if (error.code !== "40P01" && !/deadlock/.test(error.message)) throw error;
}

test("whatever happens over several connections at once, every number is what the rows say", async () => {
  const lanes = [await aConnection(), await aConnection(), await aConnection(), await aConnection()];
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { minLength: 4, maxLength: 12, size: "max" }), { minLength: 4, maxLength: 4 }),
      async (work) => {
        await emptyDatabase();
        const letters = [await aCampaign(), await aCampaign()];
        await Promise.all(
          lanes.map(async (psql, lane) => {
            for (const step of work[lane] ?? []) await doStep(step, letters, psql).catch(unlessDeadlock);
          }),
        );
        await expectExactCounts();
        expect(await repairCounts()).toEqual([]);
      },
    ),
    { numRuns: 30 },
  );
});
