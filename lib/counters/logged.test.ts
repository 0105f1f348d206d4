import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { withdrawSignature } from "../signatures/withdraw.ts";
import { aConnection, emptyDatabase } from "../testing/database.ts";
import { aSequencer, check, entriesOf } from "../testing/logs.ts";
import { aCampaign, aVerified } from "../testing/makers.ts";
import { logCount } from "./log-count.ts";
import { countWithLog } from "./logged.ts";
import { repairCounts } from "./recount.ts";
import { recountLogs, repairLogs } from "./recount-log.ts";

const psql = await aConnection();

beforeEach(emptyDatabase);

test("the count is the log's, and what waits to enter it", async () => {
  const sequence = await aSequencer();
  const letter = await aCampaign();
  await sequence();
  const { id } = await aVerified(letter);
  await aVerified(letter);
  expect(await countWithLog(letter.id)).toEqual({ count: 2, log: { size: 0, count: 0, waiting: 2 } });
  await sequence();
  expect(await logCount(letter.slug)).toMatchObject({ count: 2, log: { size: 2, count: 2, waiting: 0 } });
  await withdrawSignature(id);
  expect(await countWithLog(letter.id)).toEqual({ count: 1, log: { size: 2, count: 2, waiting: -1 } });
});

test("before the first checkpoint, and while older signatures enter, no log is compared", async () => {
  const letter = await aCampaign();
  await aVerified(letter);
  expect(await countWithLog(letter.id)).toEqual({ count: 1, log: undefined });
  const sequence = await aSequencer();
  await sequence();
  await db().log.updateMany({ data: { filled: false } });
  expect(await countWithLog(letter.id)).toEqual({ count: 1, log: undefined });
});

test("a log that differs from the counter is reported, and repaired by an entry with words", async () => {
  const sequence = await aSequencer();
  const letter = await aCampaign();
  await aVerified(letter);
  await aVerified(letter);
  expect(await recountLogs()).toEqual([]);
  await sequence();
  expect(await recountLogs()).toEqual([]);
  await psql.query("SET session_replication_role = replica; UPDATE signatures SET withdrawn_at = now()");
  await psql.query("RESET session_replication_role");
  await repairCounts(new Date(), { toRows: true });
  const drift = { campaignId: letter.id, missing: -2 };
  expect(await recountLogs()).toEqual([drift]);
  expect(await repairLogs("Two rows were changed by hand.")).toEqual([drift]);
  expect(await repairLogs("Twice")).toEqual([]);
  await sequence();
  expect((await entriesOf(letter.id)).at(-1)).toMatchObject({
    ...{ kind: "repaired", change: -2, words: "Two rows were changed by hand." },
  });
  expect(await check(letter.slug)).toMatchObject({ size: 3, count: 0 });
});
