import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { countPaper } from "../counters/paper.ts";
import { db } from "../db.ts";
import { budget } from "../testing/budget.ts";
import { aConnection, emptyDatabase } from "../testing/database.ts";
import { aCampaign } from "../testing/makers.ts";
import { aMember } from "../testing/organizers.ts";
import { aChecking, anImport, aTable, begin, expectExactPaper, paperRow, work } from "../testing/paper.ts";
import { cancelPaper, removeLine, removePaper } from "./remove.ts";
import { listProvenance } from "./show.ts";

beforeEach(emptyDatabase);

const psql = await aConnection();
const reason = "The sheets were not ours";

async function aSteward() {
  const letter = await aCampaign();
  const { id: steward } = await aMember(letter, "steward");
  return { letter, steward, slug: letter.slug };
}

test("cancelling an import removes its names and file; a finished import is removed as a whole", async () => {
  const { letter, steward, slug } = await aSteward();
  const kept = await anImport(steward, letter, aTable(4, "Kept"));
  const id = await aChecking(steward, letter, aTable(40));
  await work();
  await begin(steward, letter, id);
  await work({ steps: 3 });
  expect(await countPaper(letter.id)).toBe(13);
  await Promise.all([work({ steps: 2 }), cancelPaper(steward, { slug, id }), work({ steps: 2 })]);
  expect(await cancelPaper(steward, { slug, id })).toEqual({ ok: false, error: "paper_changed" });
  await work();
  expect(await paperRow(id)).toMatchObject({ state: "cancelled", imported: 0 });
  expect([await countPaper(letter.id), await db().paperLine.count(), await db().paperPart.count()]).toEqual([4, 0, 0]);
  expect(await removePaper(steward, { slug, id: kept, reason, sure: "yes" })).toEqual({ ok: true });
  await work();
  expect(await paperRow(kept)).toMatchObject({ state: "removed", imported: 0, reason });
  expect(await countPaper(letter.id)).toBe(0);
  expect(await listProvenance(letter.id, "en")).toEqual([]);
  await expectExactPaper();
});

test("a single name is removed at its owner's request, once", async () => {
  const { letter, steward, slug } = await aSteward();
  const id = await anImport(steward, letter, aTable(3));
  const outcomes = await Promise.all([1, 2, 3].map(() => removeLine(steward, { slug, id, line: 3 })));
  expect(outcomes.filter(({ ok }) => ok).length).toBe(1);
  expect(outcomes).toContainEqual({ ok: false, error: "unknown_line" });
  expect(await countPaper(letter.id)).toBe(2);
  await expectExactPaper();
});

test("the count on paper always equals the rows, even after manual changes", async () => {
  const { letter, steward } = await aSteward();
  const other = await aCampaign();
  const id = await anImport(steward, letter, aTable(5));
  const acts = fc.constantFrom(
    `INSERT INTO paper_signatures (import_id, line, campaign_id, name, likeness)
       SELECT '${id}', n, CASE WHEN n % 2 = 0 THEN ${letter.id} ELSE ${other.id} END, 'X', gen_random_uuid()
       FROM generate_series(100, 100 + (random() * 5)::int) AS n ON CONFLICT DO NOTHING`,
    "DELETE FROM paper_signatures WHERE line % 3 = (random() * 2)::int",
    `UPDATE paper_signatures SET campaign_id = ${other.id} WHERE line % 2 = 0`,
    `UPDATE paper_signatures SET campaign_id = ${letter.id} WHERE line < 102`,
    "UPDATE paper_signatures SET name = 'Y'",
    "TRUNCATE paper_signatures",
  );
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { minLength: 1, maxLength: 8 }), async (statements) => {
      for (const statement of statements) await psql.query(statement);
      const { rows } = await psql.query("SELECT campaign_id, count(*)::int FROM paper_signatures GROUP BY 1");
      for (const { id: campaign } of [letter, other])
        expect(await countPaper(campaign)).toBe(rows.find((row) => row.campaign_id === campaign)?.count ?? 0);
    }),
    budget(20),
  );
});
