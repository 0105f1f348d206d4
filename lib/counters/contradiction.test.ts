import { beforeEach, expect, test } from "vitest";
import { aConnection, emptyDatabase } from "../testing/database.ts";
import { aCampaign, aVerified } from "../testing/makers.ts";
import { expectExactCounts } from "../testing/truth.ts";
import { countSignatures } from "./count.ts";
import { repairCounts } from "./recount.ts";

const psql = await aConnection();

beforeEach(emptyDatabase);

/** As after a restore that brought back counters but not all rows. */
async function loseRows(ids: string[]): Promise<void> {
  await psql.query("SET session_replication_role = replica");
  await psql.query("DELETE FROM signatures WHERE id = ANY($1)", [ids]);
  await psql.query("RESET session_replication_role");
}

test("where all counts agree that rows are gone, repairing refuses and changes nothing", async () => {
  const [letter, other] = [await aCampaign(), await aCampaign()];
  const lost = await aVerified(letter, { country: "AR" });
  for (const country of ["AR", "MX"]) await aVerified(letter, { country });
  await aVerified(other);
  await loseRows([lost.id]);
  await psql.query("UPDATE counter_shards SET count = 9 WHERE campaign_id = $1", [other.id]);
  await expect(repairCounts()).rejects.toThrow(
    `Signatures seem to be missing: campaign ${letter.id} (1). Its counter, its ledger and its funnel agree`,
  );
  expect([await countSignatures(letter.id), await countSignatures(other.id)]).toEqual([3, 9]);
});

test("it repairs to fewer rows only if that is asked for", async () => {
  const letter = await aCampaign();
  const { id } = await aVerified(letter);
  await aVerified(letter);
  await loseRows([id]);
  await repairCounts(new Date(), { toRows: true });
  expect(await countSignatures(letter.id)).toBe(1);
  await expectExactCounts();
});

test("a counter alone that is too high is repaired", async () => {
  const letter = await aCampaign();
  await aVerified(letter);
  await psql.query("UPDATE counter_shards SET count = count + 50");
  await repairCounts();
  expect(await countSignatures(letter.id)).toBe(1);
});

test("counts that are too low are repaired, since rows cannot be invented", async () => {
  const letter = await aCampaign();
  await aVerified(letter);
  await psql.query("UPDATE counter_shards SET count = 0; UPDATE tally SET change = 0; UPDATE funnel SET signed = 0");
  await repairCounts();
  await expectExactCounts();
});
