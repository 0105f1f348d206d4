import fc from "fast-check";
import type pg from "pg";
import { expect, test } from "vitest";
import { db } from "../db.ts";
import { type Act, EVERY_ACT, perform } from "../testing/acts.ts";
import { budget } from "../testing/budget.ts";
import { aConnection, emptyDatabase } from "../testing/database.ts";
import { aCampaign, after, DAY, type TestCampaign } from "../testing/makers.ts";
import { expectExactCounts } from "../testing/truth.ts";
import { foldLedger } from "./fold.ts";
import { repairCounts } from "./recount.ts";

/** Bulk statements that could be run in psql. $1 and $2: two campaigns. */
const BULK = {
  withdrawHalf: `UPDATE signatures SET withdrawn_at = now()
    WHERE campaign_id IN ($1, $2) AND verified_at IS NOT NULL AND id::text < '8'`,
  unverifySome:
    "UPDATE signatures SET verified_at = NULL, withdrawn_at = NULL WHERE campaign_id IN ($1, $2) AND country = 'AR' AND erased_at IS NULL AND quarantined_at IS NULL",
  verifyAll: "UPDATE signatures SET verified_at = now() WHERE campaign_id IN ($1, $2) AND erased_at IS NULL",
  deleteSome: "DELETE FROM signatures WHERE campaign_id IN ($1, $2) AND country = 'MX'",
  insertSome: `INSERT INTO signatures (id, campaign_id, letter_version_id, locale, listed, updates, name, country, source,
      provider, email_digest, email_cipher, verified_at)
    SELECT gen_random_uuid(), c, v.id, 'en', true, false, 'Psql', (ARRAY['AR', 'MX', NULL])[1 + n % 3],
      (ARRAY['partner', 'link', NULL])[1 + n % 3], n % 4, sha256(gen_random_uuid()::text::bytea), 'x',
      CASE WHEN n > 1 THEN now() END
    FROM unnest(ARRAY[$1::int, $2]) AS c JOIN letter_versions v ON v.campaign_id = c, generate_series(1, 4) AS n`,
  shuffle: `UPDATE signatures s SET provider = (provider + 1) % 4, source = CASE source WHEN 'link' THEN 'partner' END,
      letter_version_id = (SELECT max(id) FROM letter_versions v WHERE v.campaign_id = s.campaign_id)
    WHERE campaign_id IN ($1, $2) AND erased_at IS NULL`,
  invalidateSome: "UPDATE signatures SET invalidated_at = now() WHERE campaign_id IN ($1, $2) AND provider = 1",
  truncate: "TRUNCATE signatures, prominent, pending_words",
  moveSome: "UPDATE signatures SET campaign_id = $2 WHERE campaign_id = $1 AND name = 'Psql'",
  rollBack: `DO $do$ BEGIN
      BEGIN DELETE FROM signatures; RAISE EXCEPTION 'no'; EXCEPTION WHEN raise_exception THEN NULL; END;
    END $do$`,
};

type Submission = { country: string | null; source: string | null; version: number };
type Step = { bulk: keyof typeof BULK } | ({ act: Act; letter: number; person: number } & Submission) | { duty: Duty };

const DUTIES = {
  repair: () => repairCounts(),
  fold: () => foldLedger(after(new Date(), 2 * DAY)), // treats all hours as past
};
type Duty = keyof typeof DUTIES;

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      act: fc.constantFrom(...EVERY_ACT),
      letter: fc.nat(1),
      person: fc.nat(3),
      country: fc.constantFrom("AR", "MX", null),
      source: fc.constantFrom("partner", "link", null),
      version: fc.constantFrom(1, 2),
    }),
  },
  { weight: 2, arbitrary: fc.record({ bulk: fc.constantFrom("withdrawHalf", ...Object.keys(BULK).filter(isBulk)) }) },
  { weight: 2, arbitrary: fc.record({ duty: fc.constantFrom<Duty[]>("repair", "fold") }) },
);

function isBulk(name: string): name is keyof typeof BULK {
  return name in BULK;
}

async function runStep(step: Step, letters: TestCampaign[], psql: pg.Client): Promise<unknown> {
  if ("duty" in step) return DUTIES[step.duty]();
  if ("bulk" in step)
    return psql.query(BULK[step.bulk], !BULK[step.bulk].includes("$1") ? [] : letters.map(({ id }) => id));
  const { act, letter, person, ...input } = step;
  const campaign = letters[letter];
  return (
    campaign && perform(act, { campaign, email: `p${person}@${person % 2 ? "gmail.com" : "x.org"}`, ...input, psql })
  );
}

/** psql locks rows in any order; a statement that PostgreSQL aborts for deadlock must leave no trace. */
function unlessDeadlock(error: { code?: string; message: string }): void {
  if (error.code !== "40P01" && !/deadlock/.test(error.message)) throw error;
}

test("after any concurrent acts every number equals the rows", async () => {
  const lanes = [await aConnection(), await aConnection(), await aConnection(), await aConnection()];
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { minLength: 4, maxLength: 12, size: "max" }), { minLength: 4, maxLength: 4 }),
      async (work) => {
        await emptyDatabase();
        const letters = [await aCampaign(), await aCampaign()];
        for (const { id } of letters)
          await db().letterVersion.create({ data: { campaignId: id, number: 2, publishedAt: new Date(0) } });
        await Promise.all(
          lanes.map(async (psql, lane) => {
            for (const step of work[lane] ?? []) await runStep(step, letters, psql).catch(unlessDeadlock);
          }),
        );
        await expectExactCounts();
        expect(await repairCounts()).toEqual([]);
      },
    ),
    budget(15),
  );
});
