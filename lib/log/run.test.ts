import pg from "pg";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { countSignatures } from "../counters/count.ts";
import { db } from "../db.ts";
import { directUrl } from "../env.ts";
import { aConnection, emptyDatabase, until } from "../testing/database.ts";
import { recordLog } from "../testing/log.ts";
import { aSequencer, check, storyOf } from "../testing/logs.ts";
import { aCampaign, aSignature, aVerified, type TestCampaign } from "../testing/makers.ts";
import { verifySignature } from "../verification/verify.ts";
import { runSequencer, step } from "./run.ts";

const psql = await aConnection();

beforeEach(emptyDatabase);

async function aClient() {
  const client = new pg.Client({ connectionString: directUrl() });
  await client.connect();
  onTestFinished(() => client.end().catch(() => {}));
  client.on("error", () => {});
  return client;
}

async function insert(client: pg.Client, { id, versionId }: TestCampaign, count: number, then = "") {
  await client.query(`DO $$ BEGIN FOR n IN 1..${count} LOOP
    INSERT INTO signatures (id, campaign_id, letter_version_id, locale, listed, updates, name, email_digest, email_cipher,
      verified_at)
    VALUES (gen_random_uuid(), ${id}, ${versionId}, 'en', true, false, 'Psql', sha256(gen_random_uuid()::text::bytea), 'x',
      now());
    ${then} END LOOP; END $$`);
}

test("while a transaction is open none of the later ones is taken, and afterwards all are, once", async () => {
  const sequence = await aSequencer();
  const letter = await aCampaign();
  const slow = await aConnection();
  await slow.query("BEGIN");
  await insert(slow, letter, 1);
  await insert(psql, letter, 1_000, "COMMIT;");
  await sequence({ once: true });
  expect(await check(letter.slug)).toMatchObject({ size: 0 });
  await slow.query("COMMIT");
  await sequence();
  expect(await check(letter.slug)).toMatchObject({ size: 1_001, count: 1_001 });
});

test("a transaction that began earlier and changed a signature later keeps the order of its changes", async () => {
  const sequence = await aSequencer();
  const letter = await aCampaign();
  const [early, between] = [await aConnection(), await aConnection()];
  await early.query("BEGIN; SELECT pg_current_xact_id()");
  await between.query("BEGIN; SELECT pg_current_xact_id()");
  const { id } = await aVerified(letter);
  await early.query("UPDATE signatures SET withdrawn_at = now() WHERE id = $1", [id]);
  await early.query("COMMIT");
  await sequence({ once: true });
  expect(await storyOf(letter.id)).toEqual([]);
  await between.query("COMMIT");
  await sequence();
  expect(await storyOf(letter.id)).toEqual(["counted", "withdrawn 0"]);
});

test("killed at any statement, the sequencer skips nothing and doubles nothing", async () => {
  const letter = await aCampaign();
  for (let round = 0, failed = true; failed; round += 1) {
    for (let n = 0; n < 3; n += 1) await aVerified(letter);
    const client = await aClient();
    const query = client.query.bind(client);
    let left = round;
    vi.spyOn(client, "query").mockImplementation(async (...all: Parameters<typeof query>) => {
      left -= 1;
      if (left >= 0) return query(...all);
      client.connection.stream.destroy();
      throw new Error("killed");
    });
    failed = await step(client, new Set()).then(
      () => false,
      () => true,
    );
    expect(round).toBeLessThan(40);
  }
  const sequence = await aSequencer();
  await sequence();
  const count = await countSignatures(letter.id);
  expect(await check(letter.slug)).toMatchObject({ size: count, count });
  expect(count).toBeGreaterThan(30);
});

test("of two sequencers one works, and when its session ends the other goes on", async () => {
  const letter = await aCampaign();
  const stop = new AbortController();
  const running = [runSequencer(stop.signal), runSequencer(stop.signal)];
  onTestFinished(async () => {
    stop.abort();
    await Promise.all(running);
  });
  recordLog();
  const signed = await Promise.all(Array.from({ length: 20 }, () => aSignature(letter)));
  for (const [at, { token }] of signed.entries()) {
    await verifySignature(token);
    if (at % 7 === 0)
      await psql.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND application_name LIKE 'undersigned log%'`);
  }
  await until(async () => (await db().log.findFirst())?.publishedSize === 20);
  expect(await check(letter.slug)).toMatchObject({ size: 20, count: 20 });
});

test("a log that cannot go on stops no other, is set aside by its ID, and goes on once it can", async () => {
  const lines = recordLog();
  const [bad, good, client] = [await aCampaign(), await aCampaign(), await aClient()];
  const sequence = await aSequencer();
  for (const letter of [bad, good]) await aVerified(letter);
  await sequence();
  const tiles = await db().logTile.findMany({ where: { campaignId: bad.id } });
  await db().logTile.deleteMany({ where: { campaignId: bad.id } });
  for (const letter of [bad, good]) await aVerified(letter);
  const refused = new Set<number>();
  for (let n = 0; n < 2; n += 1) await step(client, refused);
  expect(refused).toEqual(new Set([bad.id]));
  expect(await storyOf(good.id)).toEqual(["counted", "counted"]);
  expect(await storyOf(bad.id)).toEqual(["counted"]);
  expect(lines).toContainEqual(expect.objectContaining({ code: "log_set_aside", campaign: bad.id, error: "Error" }));
  await db().logTile.createMany({ data: tiles });
  await sequence();
  expect(await check(bad.slug)).toMatchObject({ size: 2, count: 2 });
});
