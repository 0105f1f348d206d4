import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { invalidateSignatures, restoreSignatures } from "../signatures/invalidate.ts";
import { aConnection, emptyDatabase } from "../testing/database.ts";
import { aCampaign, after, aSignature, aVerified, DAY, HOUR } from "../testing/makers.ts";
import { expectExactCounts } from "../testing/truth.ts";
import { verifySignature } from "../verification/verify.ts";
import { foldLedger } from "./fold.ts";

const psql = await aConnection();
const NOW = new Date("2026-03-02T10:30:00Z");

beforeEach(emptyDatabase);

async function rowsOf(table: string, columns: string): Promise<unknown[]> {
  const { rows } = await psql.query({ text: `SELECT ${columns}, shard FROM ${table} ORDER BY 1, 2`, rowMode: "array" });
  return rows;
}

test("hours that are over are summed into one row, and the present one stays as it is", async () => {
  const { id } = await aCampaign();
  for (const [hour, country, shard, change] of [
    ["2026-03-02T09:00:00Z", "AR", 3, 2],
    ["2026-03-02T09:00:00Z", "AR", 5, 4],
    ["2026-03-02T09:00:00Z", "MX", 5, 7],
    ["2026-03-01T09:00:00Z", "AR", 0, 1],
    ["2026-03-01T09:00:00Z", "AR", 9, -3],
    ["2026-03-02T10:00:00Z", "AR", 9, 8],
  ])
    await psql.query("INSERT INTO tally VALUES ($1, $2, $3, $4, $5)", [id, hour, country, shard, change]);
  expect(await foldLedger(NOW)).toBe(4);
  const told = "to_char(hour AT TIME ZONE 'UTC', 'DD HH24'), country, change";
  expect(await rowsOf("tally", told)).toEqual([
    ["01 09", "AR", -2, 0],
    ["02 09", "AR", 6, 0],
    ["02 09", "MX", 7, 0],
    ["02 10", "AR", 8, 9],
  ]);
  expect(await foldLedger(NOW)).toBe(0);
});

test("days of the funnel that are over are summed step by step, and sources of any time", async () => {
  const { id } = await aCampaign();
  for (const [day, provider, shard] of [
    ["2026-03-01", 1, 3],
    ["2026-03-01", 1, 4],
    ["2026-03-01", 2, 0],
    ["2026-03-02", 1, 7],
  ])
    await psql.query("INSERT INTO funnel VALUES ($1, $2, $3, $4, 1, 2, 3, 4, 5)", [id, day, provider, shard]);
  for (const shard of [0, 1, 2])
    await psql.query("INSERT INTO source_tally VALUES ($1, 'partner', $2, 5)", [id, shard]);
  expect(await foldLedger(NOW)).toBe(4);
  expect(await rowsOf("funnel", "day::text, provider, signed, verified, waiting, mailed, failed")).toEqual([
    ["2026-03-01", 1, 2, 4, 6, 8, 10, 0],
    ["2026-03-01", 2, 1, 2, 3, 4, 5, 0],
    ["2026-03-02", 1, 1, 2, 3, 4, 5, 7],
  ]);
  expect(await rowsOf("source_tally", "source, change")).toEqual([["partner", 15, 0]]);
});

test("midnight is UTC's: a day is over when it is over there", async () => {
  const { id } = await aCampaign();
  await psql.query("INSERT INTO funnel VALUES ($1, '2026-03-01', 1, 3, 1)", [id]);
  expect(await foldLedger(new Date("2026-03-01T23:59:59Z"))).toBe(0);
  expect(await foldLedger(new Date("2026-03-02T00:00:00Z"))).toBe(1);
});

test("folding over and over while signatures are made, verified and ruled out loses and doubles nothing", async () => {
  const letter = await aCampaign();
  const told = (n: number) => ({ country: n % 2 ? "AR" : "", source: n % 3 ? "partner" : "" });
  const signed = await Promise.all(Array.from({ length: 20 }, (_, n) => aVerified(letter, told(n))));
  const ids = signed.map(({ id }) => id);
  let over = false;
  const folding = [0, 1].map(async () => {
    while (!over) await foldLedger(after(new Date(), 2 * DAY));
  });
  await Promise.all([
    ...[0, 1, 2].map(async (lane) => {
      for (let n = 0; n < 40; n += 1) await verifySignature((await aSignature(letter, told(n + lane))).token);
    }),
    (async () => {
      for (let n = 0; n < 40; n += 1)
        await (n % 2 === 0 ? invalidateSignatures(letter.id, ids) : restoreSignatures(letter.id, ids));
    })(),
  ]);
  over = true;
  await Promise.all(folding);
  await expectExactCounts();
  await foldLedger(after(new Date(), 2 * DAY));
  expect(await db().tally.count({ where: { shard: { not: 0 } } })).toBe(0);
  await expectExactCounts();
});

test("what is to be folded is found by an index, however long the past is", async () => {
  const { id } = await aCampaign();
  await psql.query(
    "INSERT INTO tally SELECT $1, timestamptz '2026-01-01' + n * interval '1 hour', 'AR', 0, 1 FROM generate_series(1, 5000) n",
    [id],
  );
  await psql.query("ANALYZE tally");
  const { rows } = await psql.query(
    "EXPLAIN SELECT DISTINCT campaign_id, hour, country FROM tally WHERE shard <> 0 AND hour < now()",
  );
  expect(JSON.stringify(rows)).toContain("tally_unfolded");
  expect(await foldLedger(after(NOW, HOUR))).toBe(0);
});
