import { beforeEach, expect, test } from "vitest";
import { foldLedger } from "../counters/fold.ts";
import { aConnection, emptyDatabase } from "../testing/database.ts";
import { aCampaign, after, aVerified, DAY } from "../testing/makers.ts";
import { aPartner } from "../testing/partners.ts";
import { NO_NUMBERS, readDays, readNumbers } from "./numbers.ts";

const psql = await aConnection();

beforeEach(emptyDatabase);

const numbersOf = async (campaign: number, partner: string, at = new Date()) =>
  (await readNumbers(campaign, at)).get(partner) ?? NO_NUMBERS;

test("folding keeps a partner's days, and only the total of other sources", async () => {
  const letter = await aCampaign();
  const { id, key } = await aPartner(letter);
  for (const [source, day, shard, change] of [
    [key, "2026-03-01", 3, 2],
    [key, "2026-03-01", 4, 5],
    [key, "2026-03-02", 4, -1],
    [key, "2026-03-08", 4, 1],
    ["word", "2026-03-01", 4, 6],
    ["word", "2026-03-08", 4, 7],
  ])
    await psql.query("INSERT INTO source_tally (campaign_id, source, day, shard, change) VALUES ($1, $2, $3, $4, $5)", [
      ...[letter.id, source, day, shard, change],
    ]);
  const at = new Date("2026-03-08T10:00:00Z");
  const read = async () => [await numbersOf(letter.id, id, at), await readDays(letter.id, id)];
  const before = await read();
  const [one, two, eight] = [1, 2, 8].map((day) => new Date(Date.UTC(2026, 2, day)));
  const days = [
    { from: one, change: 7 },
    { from: two, change: -1 },
    { from: eight, change: 1 },
  ];
  expect(before).toEqual([
    { count: 7, today: 1, week: 0, last: eight },
    { before: 0, days },
  ]);
  expect(await foldLedger(at)).toBe(6);
  expect(await read()).toEqual(before);
  expect(await foldLedger(at)).toBe(0);
  const { rows } = await psql.query("SELECT day::text, change, shard FROM source_tally WHERE source = 'word'");
  expect(rows).toEqual([{ day: "1970-01-01", change: 13, shard: -1 }]);
});

test("a source that becomes a partner's key keeps its signatures, without days", async () => {
  const letter = await aCampaign();
  for (let n = 0; n < 3; n += 1) await aVerified(letter, { source: "andes" });
  await foldLedger(after(new Date(), DAY));
  const { id } = await aPartner(letter, { key: "andes" });
  expect(await numbersOf(letter.id, id)).toEqual({ count: 3, today: 0, week: 0, last: null });
  await aVerified(letter, { source: "andes" });
  const { before, days } = await readDays(letter.id, id);
  expect([before, days.map(({ change }) => change)]).toEqual([3, [1]]);
});
