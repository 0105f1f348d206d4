import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { aConnection, emptyDatabase } from "../testing/database.ts";
import { aCampaign, aSignature, aVerified } from "../testing/makers.ts";
import { expectExactCounts } from "../testing/truth.ts";
import { verifySignature } from "../verification/verify.ts";
import { countSignatures } from "./count.ts";
import { describeDrift, recountSignatures, repairCounts } from "./recount.ts";

const psql = await aConnection();

beforeEach(emptyDatabase);

test("correct counts are left alone", async () => {
  await aVerified(await aCampaign());
  expect(await recountSignatures()).toEqual([]);
  expect(await repairCounts()).toEqual([]);
});

test("each wrong number is reported and repaired", async () => {
  const letter = await aCampaign();
  const { id, versionId } = letter;
  await aVerified(letter, { country: "AR", source: "partner", email: "ana@gmail.com" });
  await aSignature(letter);
  await psql.query("UPDATE counter_shards SET count = count - 5 WHERE campaign_id = $1", [id]);
  await psql.query("INSERT INTO tally VALUES ($1, date_trunc('hour', now()), 'MX', 3, 2)", [id]);
  await psql.query("UPDATE source_tally SET change = 4 WHERE campaign_id = $1", [id]);
  await psql.query("UPDATE funnel SET signed = 9, waiting = waiting + 1 WHERE campaign_id = $1 AND provider = 1", [id]);
  await psql.query("UPDATE funnel SET verified = 7 WHERE campaign_id = $1 AND provider = 0", [id]);
  const drifts = [
    { campaignId: id, kept: "counter", of: String(versionId), missing: 5 },
    { campaignId: id, kept: "countries", of: "MX", missing: -2 },
    { campaignId: id, kept: "signed", of: "1", missing: -8 },
    { campaignId: id, kept: "sources", of: "partner", missing: -3 },
    { campaignId: id, kept: "verified", of: "0", missing: -7 },
    { campaignId: id, kept: "waiting", of: "1", missing: -1 },
  ];
  expect(await recountSignatures()).toEqual(drifts);
  expect(await repairCounts()).toEqual(drifts);
  await expectExactCounts();
});

test("a drift is described without data from a browser", () => {
  const drift = { campaignId: 7, kept: "sources", of: "ana@example.org", missing: 2 } as const;
  expect(describeDrift(drift)).toBe("the ledger of a source of campaign 7 lacks 2");
  expect(describeDrift({ ...drift, kept: "countries", of: "MX" })).toBe(
    "the ledger of country MX of campaign 7 lacks 2",
  );
});

test("wiped counts are restored, and counts of a campaign without signatures removed", async () => {
  const letter = await aCampaign();
  const empty = await aCampaign();
  for (const country of ["AR", "AR", "MX", null]) await aVerified(letter, { country: country ?? "", source: "x" });
  await psql.query("TRUNCATE counter_shards, tally, source_tally, funnel");
  await psql.query("INSERT INTO counter_shards VALUES ($1, 9, 7, $2)", [empty.id, empty.versionId]);
  expect(await countSignatures(letter.id)).toBe(0);
  expect(await countSignatures(empty.id)).toBe(7);
  await repairCounts();
  expect(await countSignatures(letter.id)).toBe(4);
  expect(await countSignatures(empty.id)).toBe(0);
  await expectExactCounts();
});

test("a correction is booked in the current hour and day", async () => {
  await aVerified(await aCampaign());
  await psql.query("TRUNCATE tally, funnel");
  await repairCounts(new Date("2031-05-06T23:38:09Z"));
  expect(await db().tally.findMany()).toMatchObject([{ hour: new Date("2031-05-06T23:00:00Z"), change: 1 }]);
  expect(await db().funnel.findMany()).toMatchObject([
    { day: new Date("2031-05-06T00:00:00Z"), signed: 1, verified: 1 },
  ]);
});

test("two concurrent repairs repair once", async () => {
  const letter = await aCampaign();
  for (let count = 0; count < 3; count += 1) await aVerified(letter);
  for (let round = 0; round < 15; round += 1) {
    await psql.query("UPDATE counter_shards SET count = count + 10");
    await psql.query("UPDATE tally SET change = change - 4 WHERE ctid = (SELECT min(ctid) FROM tally)");
    await psql.query("UPDATE funnel SET waiting = waiting + 1, signed = signed - 2");
    const mended = await Promise.all([repairCounts(), repairCounts(), repairCounts()]);
    expect(mended.filter((drifts) => drifts.length > 0)).toHaveLength(1);
    await expectExactCounts();
  }
});

test("a repair is exact while signatures are being verified", async () => {
  const letter = await aCampaign();
  const pending = await Promise.all(
    Array.from({ length: 120 }, (_, n) => aSignature(letter, { country: n % 2 ? "AR" : "" })),
  );
  const verifying = Promise.all(
    [0, 1, 2].map(async (lane) => {
      for (let index = lane; index < pending.length; index += 3) await verifySignature(pending[index]?.token ?? "");
    }),
  );
  for (let round = 0; round < 12; round += 1) {
    await psql.query(
      "UPDATE counter_shards SET count = count - 3 WHERE shard = (SELECT min(shard) FROM counter_shards)",
    );
    await psql.query("DELETE FROM tally WHERE shard = (SELECT min(shard) FROM tally)");
    await psql.query("DELETE FROM funnel WHERE shard = (SELECT max(shard) FROM funnel)");
    await repairCounts();
  }
  await verifying;
  await repairCounts();
  expect(await countSignatures(letter.id)).toBe(120);
  await expectExactCounts();
});
