import { rm } from "node:fs/promises";
import { beforeEach, expect, test } from "vitest";
import { countSignatures } from "../counters/count.ts";
import { recountLogs } from "../counters/recount-log.ts";
import { db } from "../db.ts";
import { env } from "../env.ts";
import { emptyDatabase } from "../testing/database.ts";
import { recordLog } from "../testing/log.ts";
import { aSequencer, check, entriesOf } from "../testing/logs.ts";
import { aCampaign, aVerified } from "../testing/makers.ts";
import { renewLog } from "./renew.ts";

beforeEach(async () => {
  await emptyDatabase();
  await rm(`${env().BACKUP_FOLDER}/logs`, { recursive: true, force: true });
});

const tables = ["logs", "log_places", "log_tiles", "log_bundles"];

/** The database as it is now, to be restored. */
async function aBackup() {
  for (const table of tables) {
    await db().$executeRawUnsafe(`DROP TABLE IF EXISTS kept_${table}`);
    await db().$executeRawUnsafe(`CREATE TABLE kept_${table} AS TABLE ${table}`);
  }
  return async () => {
    await db().$executeRawUnsafe("DELETE FROM log_changes");
    for (const table of tables.toReversed()) await db().$executeRawUnsafe(`DELETE FROM ${table}`);
    for (const table of tables) await db().$executeRawUnsafe(`INSERT INTO ${table} TABLE kept_${table}`);
    for (const table of tables) await db().$executeRawUnsafe(`DROP TABLE kept_${table}`);
  };
}

test("a database that is behind what was published continues no log of its own, and other logs go on", async () => {
  const [letter, other] = [await aCampaign(), await aCampaign()];
  const sequence = await aSequencer();
  await aVerified(letter);
  await sequence();
  const restore = await aBackup();
  await aVerified(letter);
  await sequence();
  const published = await check(letter.slug);
  await restore();
  await aVerified(letter);
  await aVerified(other);
  const log = recordLog();
  await sequence();
  expect(log).toContainEqual(expect.objectContaining({ code: "log_set_aside", campaign: letter.slug }));
  expect(await db().log.findUnique({ where: { campaignId: letter.id } })).toMatchObject({ size: 1 });
  expect(await check(other.slug)).toMatchObject({ size: 1 });
  await expect(check(letter.slug, { seen: published })).rejects.toThrow("had 2 entries last time, and has 1 now");

  const renewed = await renewLog(letter.slug, "The disk was lost.");
  await sequence();
  const [first, ...rest] = await entriesOf(letter.id);
  expect(first).toMatchObject({
    ...{ kind: "repaired", change: 0 },
    words: `Begun anew after letters.example/log/${letter.slug} 2 ${published.root}: The disk was lost.`,
  });
  expect(rest).toHaveLength(await countSignatures(letter.id));
  expect(await check(letter.slug)).toMatchObject({ origin: renewed?.origin, count: rest.length });
  await expect(check(letter.slug, { seen: published })).rejects.toThrow("another log than letters.example/log/");
  expect(await recountLogs()).toEqual([]);
});

test("a database from before there was a log begins none beside the one that was published", async () => {
  const letter = await aCampaign();
  const sequence = await aSequencer();
  await aVerified(letter);
  await sequence();
  for (const table of tables.toReversed()) await db().$executeRawUnsafe(`DELETE FROM ${table}`);
  const log = recordLog();
  await sequence();
  expect(log).toContainEqual(expect.objectContaining({ code: "log_set_aside", campaign: letter.slug }));
  await expect(check(letter.slug)).rejects.toThrow("no checkpoint");
});

test("a database with another history of the same size continues it neither", async () => {
  const letter = await aCampaign();
  const sequence = await aSequencer();
  await sequence();
  const restore = await aBackup();
  await aVerified(letter);
  await sequence();
  await restore();
  await rm(`${env().BACKUP_FOLDER}/logs`, { recursive: true, force: true });
  const published = await check(letter.slug);
  await aVerified(letter);
  await sequence(); // forked, since the file was gone
  expect(await check(letter.slug, { seen: published })).toMatchObject({ size: 1 });
  await db().$executeRaw`UPDATE log_tiles SET hashes = sha256('another')`;
  const log = recordLog();
  await aVerified(letter);
  await sequence();
  expect(log).toContainEqual(expect.objectContaining({ code: "log_set_aside", campaign: letter.slug }));
});
