import { expect, test } from "vitest";
import { aConnection } from "../testing/database.ts";
import { aCampaign, after, aVerified, DAY } from "../testing/makers.ts";
import { countByCountry, countEachSince, countSince, readHistory } from "./history.ts";

const psql = await aConnection();

/** A ledger with these changes, in arbitrary shards. */
async function aLedger(entries: [hour: string, country: string, change: number][]): Promise<number> {
  const { id } = await aCampaign();
  for (const [shard, [hour, country, change]] of entries.entries())
    await psql.query("INSERT INTO tally VALUES ($1, $2, $3, $4, $5)", [id, hour, country, shard, change]);
  return id;
}

test("hourly history has each hour's change and the count after it", async () => {
  const id = await aLedger([
    ["2026-03-01T23:00:00Z", "AR", 2],
    ["2026-03-01T23:00:00Z", "MX", 3],
    ["2026-03-02T00:00:00Z", "AR", -1],
  ]);
  expect(await readHistory(id, "hour")).toEqual([
    { from: new Date("2026-03-01T23:00:00Z"), change: 5, count: 5 },
    { from: new Date("2026-03-02T00:00:00Z"), change: -1, count: 4 },
  ]);
});

test("a verification is recorded in the hour in which it happens", async () => {
  const hourOf = (at: Date) => new Date(at.setUTCMinutes(0, 0, 0));
  const letter = await aCampaign();
  const before = hourOf(new Date());
  await aVerified(letter);
  const [{ from } = { from: new Date(0) }] = await readHistory(letter.id, "hour");
  expect([before, hourOf(new Date())]).toContainEqual(from);
});

test("days end at midnight UTC", async () => {
  const id = await aLedger([
    ["2026-03-01T23:00:00Z", "AR", 5],
    ["2026-03-02T00:00:00Z", "AR", 1],
    ["2026-03-02T23:00:00Z", "AR", 1],
  ]);
  expect(await readHistory(id, "day")).toEqual([
    { from: new Date("2026-03-01T00:00:00Z"), change: 5, count: 5 },
    { from: new Date("2026-03-02T00:00:00Z"), change: 2, count: 7 },
  ]);
});

test("an hour whose changes cancel out is left out", async () => {
  const id = await aLedger([
    ["2026-03-01T23:00:00Z", "AR", 2],
    ["2026-03-02T01:00:00Z", "AR", 4],
    ["2026-03-02T01:00:00Z", "MX", -4],
  ]);
  expect(await readHistory(id, "hour")).toHaveLength(1);
});

test("history since a moment starts from the earlier count", async () => {
  const letter = await aCampaign();
  for (let n = 0; n < 5; n += 1) await aVerified(letter, { country: n % 2 ? "AR" : "" });
  const days = "UPDATE tally SET hour = hour - interval '3 days' WHERE campaign_id = $1 AND country = $2";
  await psql.query(days, [letter.id, "ZZ"]);
  const yesterday = after(new Date(), -DAY);
  for (const by of ["hour", "day"] as const) {
    expect((await readHistory(letter.id, by)).map(({ change, count }) => [change, count])).toEqual([
      [3, 3],
      [2, 5],
    ]);
    expect(await readHistory(letter.id, by, yesterday)).toEqual((await readHistory(letter.id, by)).slice(1));
    expect(await readHistory(letter.id, by, after(yesterday, 3 * DAY))).toEqual([]);
  }
  expect(await readHistory(999_999, "day", yesterday)).toEqual([]);
});

test("history includes the whole hour or day that contains `since`", async () => {
  const id = await aLedger([
    ["2026-03-01T22:00:00Z", "AR", 1],
    ["2026-03-01T23:00:00Z", "AR", 2],
  ]);
  const late = new Date("2026-03-01T23:59:00Z");
  expect((await readHistory(id, "hour", late)).map(({ change }) => change)).toEqual([2]);
  expect((await readHistory(id, "day", late)).map(({ change }) => change)).toEqual([3]);
});

test("the change since a moment includes its whole hour", async () => {
  const id = await aLedger([
    ["2026-03-01T23:00:00Z", "AR", 5],
    ["2026-03-02T00:00:00Z", "AR", 2],
    ["2026-03-02T07:00:00Z", "MX", -1],
  ]);
  const changes = ["2026-03-01T23:59:59Z", "2026-03-02T00:00:00Z", "2026-03-02T06:59:00Z", "2026-03-02T08:00:00Z"];
  expect(await Promise.all(changes.map((from) => countSince(id, new Date(from))))).toEqual([6, 1, -1, 0]);
  const other = await aLedger([["2026-03-02T01:00:00Z", "BO", 4]]);
  expect([...(await countEachSince([id, other], new Date("2026-03-02T00:00:00Z")))].toSorted()).toEqual(
    [
      [id, 1],
      [other, 4],
    ].toSorted(),
  );
});

test("countries are listed highest first, with null for unknown and without zeros", async () => {
  const letter = await aCampaign();
  for (const country of ["MX", "AR", "AR", "", "BO"]) await aVerified(letter, { country });
  await psql.query("UPDATE signatures SET withdrawn_at = now() WHERE country = 'BO'");
  expect(await countByCountry(letter.id)).toEqual([
    { country: "AR", count: 2 },
    { country: "MX", count: 1 },
    { country: null, count: 1 },
  ]);
});

test("campaigns have separate histories", async () => {
  const letter = await aCampaign();
  await aVerified(await aCampaign());
  expect(await readHistory(letter.id, "hour")).toEqual([]);
  expect(await countByCountry(letter.id)).toEqual([]);
});
