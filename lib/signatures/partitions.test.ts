import { readFileSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { countSignatures } from "../counters/count.ts";
import { closeDatabase, db } from "../db.ts";
import { env } from "../env.ts";
import { aCampaign, aSignature, DAY, rowById } from "../testing/makers.ts";
import { onServer, serverUrl, urlOf } from "../testing/server.ts";
import { expectExactCounts } from "../testing/truth.ts";
import { verifySignature } from "../verification/verify.ts";
import { eraseSignature, eraseUnverified } from "./erase.ts";
import { listSignatures } from "./list.ts";
import { withdrawSignature } from "./withdraw.ts";

const { TEST_TEMPLATE: template, VITEST_POOL_ID: worker } = process.env;
const database = `${template}_${worker}_partitioned`;
const PARTITION = readFileSync(new URL("../../docs/scale.sql", import.meta.url), "utf8");

await onServer(serverUrl(), (server) => server.query(`CREATE DATABASE ${database} TEMPLATE ${template}`));
env().DATABASE_URL = urlOf(database);
afterAll(async () => {
  await closeDatabase();
  await onServer(serverUrl(), (server) => server.query(`DROP DATABASE ${database} WITH (FORCE)`));
});

const COUNTERS = ["counter_shards", "tally", "source_tally", "funnel"];

test("the counters' keys allow partitions by campaign, those of signatures and pending words do not yet", async () => {
  const refusals = await onServer(urlOf(database), async (client) => {
    const refused = [];
    for (const table of [...COUNTERS, "signatures"]) {
      const copy = `CREATE TEMPORARY TABLE copy (LIKE ${table} INCLUDING ALL) PARTITION BY HASH (campaign_id)`;
      const error = await client.query(`${copy}; DROP TABLE copy`).catch(({ message }) => message);
      if (typeof error === "string") refused.push(`${table}: ${error}`);
    }
    return refused;
  });
  expect(refusals).toEqual([
    expect.stringMatching(/^signatures: unique constraint on partitioned table must include all partitioning columns/),
  ]);
  const columns = await db().$queryRaw`SELECT FROM information_schema.columns
    WHERE table_name = 'pending_words' AND column_name = 'campaign_id'`;
  expect(columns).toEqual([]);
});

test("partitioned by campaign, signatures are signed, verified, withdrawn, erased and counted as before", async () => {
  const before = await aCampaign();
  const kept = await aSignature(before, { source: "radio", country: "FR" });
  await verifySignature(kept.token);
  await onServer(urlOf(database), (client) => client.query(PARTITION));

  const campaigns = [before, ...(await Promise.all(Array.from({ length: 4 }, () => aCampaign())))];
  for (const campaign of campaigns) {
    const email = "same@example.org"; // once in each campaign
    const first = await aSignature(campaign, { email });
    const again = await aSignature(campaign, { email, name: "Ana P." });
    expect(again.wordsId).not.toBe(first.id);
    expect(await verifySignature(again.token)).toMatchObject({ ok: true, first: true });
    expect(await verifySignature(again.token)).toMatchObject({ ok: true, first: false });
    expect((await rowById(first.id)).name).toBe("Ana P.");
  }
  await expectExactCounts();
  expect(await countSignatures(before.id)).toBe(2);
  expect((await listSignatures(before.id, {})).signatures).toHaveLength(2);

  await withdrawSignature(kept.id);
  const other = await aSignature(before);
  await verifySignature(other.token);
  await eraseSignature(other.id);
  await aSignature(before, { at: new Date(Date.now() - 40 * DAY) });
  expect(await eraseUnverified()).toBe(1);
  await expectExactCounts();
  expect(await countSignatures(before.id)).toBe(1);
});

test("a campaign's signatures, words and counters are each in one partition", async () => {
  const spread = await db().$queryRaw<{ partitions: number }[]>`
    SELECT count(DISTINCT tableoid)::int AS partitions FROM signatures GROUP BY campaign_id
    UNION ALL SELECT count(DISTINCT tableoid)::int FROM counter_shards GROUP BY campaign_id
    UNION ALL SELECT count(DISTINCT tableoid)::int FROM tally GROUP BY campaign_id
    UNION ALL SELECT count(DISTINCT tableoid)::int FROM funnel GROUP BY campaign_id`;
  expect(new Set(spread.map(({ partitions }) => partitions))).toEqual(new Set([1]));
});
