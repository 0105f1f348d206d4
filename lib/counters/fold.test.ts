import { beforeEach, expect, test } from "vitest";
import { invalidateSignatures, restoreSignatures } from "../signatures/invalidate.ts";
import { aConnection, emptyDatabase } from "../testing/database.ts";
import { aCampaign, after, aSignature, aVerified, DAY, HOUR } from "../testing/makers.ts";
import { expectExactCounts } from "../testing/truth.ts";
import { verifySignature } from "../verification/verify.ts";
import { foldLedger } from "./fold.ts";
import { countByCountry, readHistory } from "./history.ts";

const psql = await aConnection();
const NOW = new Date("2026-03-02T10:30:00Z");

beforeEach(emptyDatabase);

async function rowsOf(table: string, columns: string): Promise<unknown[]> {
  const { rows } = await psql.query({ text: `SELECT ${columns}, shard FROM ${table} ORDER BY 1, 2`, rowMode: "array" });
  return rows;
}

test("past hours are folded by hour and by country; the current hour stays", async () => {
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
  const read = async () => [await readHistory(id, "hour"), await readHistory(id, "day"), await countByCountry(id)];
  const before = await read();
  expect(await foldLedger(NOW)).toBe(5);
  expect(await rowsOf("tally", "to_char(hour AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24'), country, change")).toEqual([
    ["1970-01-01 00", "--", -11, -1],
    ["1970-01-01 00", "AR", 4, -1],
    ["1970-01-01 00", "MX", 7, -1],
    ["2026-03-01 09", "--", -2, -1],
    ["2026-03-02 09", "--", 13, -1],
    ["2026-03-02 10", "AR", 8, 9],
  ]);
  expect(await read()).toEqual(before);
  expect(await foldLedger(NOW)).toBe(0);
});

test("late rows for a folded hour are folded too", async () => {
  const { id } = await aCampaign();
  const late = "INSERT INTO tally VALUES ($1, '2026-03-01T09:00:00Z', 'AR', 3, 2)";
  for (const count of [2, 4, 6]) {
    await psql.query(late, [id]);
    expect(await foldLedger(NOW)).toBe(1);
    expect(await countByCountry(id)).toEqual([{ country: "AR", count }]);
    expect(await readHistory(id, "hour")).toMatchObject([{ change: count, count }]);
  }
});

test("past days of the funnel and all sources are folded step by step", async () => {
  const { id } = await aCampaign();
  for (const [day, provider, shard] of [
    ["2026-03-01", 1, 3],
    ["2026-03-01", 1, 4],
    ["2026-03-01", 2, 0],
    ["2026-03-02", 1, 7],
  ])
    await psql.query("INSERT INTO funnel VALUES ($1, $2, $3, $4, 1, 2, 3, 4, 5)", [id, day, provider, shard]);
  for (const shard of [0, 1, 2])
    await psql.query("INSERT INTO source_tally VALUES ($1, 'word', $2, 5, '2026-03-02')", [id, shard]);
  expect(await foldLedger(NOW)).toBe(6);
  expect(await rowsOf("funnel", "day::text, provider, signed, verified, waiting, mailed, failed")).toEqual([
    ["2026-03-01", 1, 2, 4, 6, 8, 10, -1],
    ["2026-03-01", 2, 1, 2, 3, 4, 5, -1],
    ["2026-03-02", 1, 1, 2, 3, 4, 5, 7],
  ]);
  expect(await rowsOf("source_tally", "source, change")).toEqual([["word", 15, -1]]);
});

test("a day is folded once it is over in UTC", async () => {
  const { id } = await aCampaign();
  await psql.query("INSERT INTO funnel VALUES ($1, '2026-03-01', 1, 3, 1)", [id]);
  expect(await foldLedger(new Date("2026-03-01T23:59:59Z"))).toBe(0);
  expect(await foldLedger(new Date("2026-03-02T00:00:00Z"))).toBe(1);
});

test("folding during signing, verifying and ruling loses and doubles nothing", async () => {
  const letter = await aCampaign();
  const origin = (n: number) => ({ country: n % 2 ? "AR" : "", source: n % 3 ? "partner" : "" });
  const signed = await Promise.all(Array.from({ length: 20 }, (_, n) => aVerified(letter, origin(n))));
  const ids = signed.map(({ id }) => id);
  let over = false;
  const folding = [0, 1].map(async () => {
    while (!over) await foldLedger(after(new Date(), 2 * DAY));
  });
  await Promise.all([
    ...[0, 1, 2].map(async (lane) => {
      for (let n = 0; n < 40; n += 1) await verifySignature((await aSignature(letter, origin(n + lane))).token);
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
  for (const table of ["tally", "funnel", "source_tally"])
    expect((await psql.query(`SELECT DISTINCT shard FROM ${table}`)).rows).toEqual([{ shard: -1 }]);
  await expectExactCounts();
});

test("rows to fold are found by an index, however long the past", async () => {
  const { id } = await aCampaign();
  await psql.query(
    "INSERT INTO tally SELECT $1, timestamptz '2026-01-01' - n * interval '1 hour', '--', -1, 1 FROM generate_series(1, 5000) n",
    [id],
  );
  await psql.query("ANALYZE tally");
  const { rows } = await psql.query(
    "EXPLAIN SELECT DISTINCT campaign_id, hour FROM tally WHERE shard >= 0 AND hour < now()",
  );
  expect(JSON.stringify(rows)).toContain("tally_unfolded");
  expect(await foldLedger(after(NOW, HOUR))).toBe(0);
});
