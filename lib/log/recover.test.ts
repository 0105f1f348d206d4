import { rm } from "node:fs/promises";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { countSignatures } from "../counters/count.ts";
import { recountLogs } from "../counters/recount-log.ts";
import { closeDatabase, db } from "../db.ts";
import { env } from "../env.ts";
import { correctSignature } from "../signatures/correct.ts";
import { invalidateSignatures, restoreSignatures } from "../signatures/invalidate.ts";
import { withdrawSignature } from "../signatures/withdraw.ts";
import { aBackup, journalNow, restore } from "../testing/backups.ts";
import { emptyDatabase } from "../testing/database.ts";
import { recordLog } from "../testing/log.ts";
import { aSequencer, check, entriesOf, readOf, storyOf } from "../testing/logs.ts";
import { aCampaign, aVerified } from "../testing/makers.ts";
import { aLogAt, aWitness } from "../testing/witnesses.ts";
import { recoverLog } from "./recover.ts";
import { openSource, type ReadFile } from "./source.ts";
import { pollLog } from "./witness/poll.ts";

beforeEach(async () => {
  await emptyDatabase();
  await rm(`${env().BACKUP_FOLDER}/logs`, { recursive: true, force: true });
});

/** As after a restart with DATABASE_URL=…: everything goes to another database. */
async function moveTo(url: string): Promise<void> {
  const { DATABASE_URL, DATABASE_DIRECT_URL } = env();
  const go = async (to: object) => {
    await closeDatabase();
    for (const name of ["undersignedDatabase", "undersignedLongDatabase", "undersignedHealthDatabase"])
      Reflect.deleteProperty(globalThis, name);
    Object.assign(env(), to);
  };
  onTestFinished(() => go({ DATABASE_URL, DATABASE_DIRECT_URL }));
  await go({ DATABASE_URL: url, DATABASE_DIRECT_URL: url });
}

async function copyMany(id: string, count: number): Promise<void> {
  await db().$executeRaw`
    INSERT INTO signatures (id, campaign_id, letter_version_id, locale, listed, updates, name, email_digest, email_cipher,
      verified_at)
    SELECT overlay(gen_random_uuid()::text placing '00000000' from 1)::uuid, campaign_id, letter_version_id, locale, listed, updates, name,
      sha256(gen_random_uuid()::text::bytea), email_cipher, now()
    FROM signatures, generate_series(1, ${count}) WHERE id = ${id}::uuid`;
}

/** A backup, a day that is lost with the database, and what a witness kept of it. */
async function aLostDay() {
  const letter = await aCampaign();
  const sequence = await aSequencer();
  const kept = await aVerified(letter);
  const corrected = await aVerified(letter);
  const withdrawn = await aVerified(letter);
  const invalidated = await aVerified(letter);
  const returned = await aVerified(letter);
  await copyMany(kept.id, 245);
  await sequence();
  await invalidateSignatures(letter.id, [returned.id]);
  await sequence();
  await aVerified(letter, { name: "Waits for the sequencer" });
  const backup = await aBackup();
  await correctSignature(corrected.id, { name: "Ana María" });
  await withdrawSignature(withdrawn.id);
  await invalidateSignatures(letter.id, [invalidated.id]);
  await restoreSignatures(letter.id, [returned.id]);
  const lost = await aVerified(letter);
  for (let n = 0; n < 5; n += 1) await aVerified(letter);
  await sequence();
  await withdrawSignature(lost.id);
  await sequence();
  await journalNow();
  const { witness, folder } = await aWitness(await aLogAt(readOf(letter.slug)));
  await pollLog(witness, new Date());
  return { letter, backup, folder, published: await check(letter.slug) };
}

test("a restored database takes what it lacks from a true copy of the log, and goes on with the same log", async () => {
  const { letter, backup, folder, published } = await aLostDay();
  expect(published.size).toBe(263);
  const read = openSource(folder);
  await expect(recoverLog(letter.slug, read, "Why.")).rejects.toThrow("no more entries than the database: 263");
  await moveTo((await restore(backup)).url);
  const sequence = await aSequencer();
  await aVerified(letter, { name: "Signs meanwhile" });
  const log = recordLog();
  await sequence();
  expect(log).toContainEqual(expect.objectContaining({ code: "log_set_aside", campaign: letter.slug }));

  const stored = await db().log.findFirst();
  const site = await aLogAt(async (path) => (path === "checkpoint" ? read(path) : undefined));
  const refused: [ReadFile, string][] = [
    [withHours(read), "not the entries that were published"],
    [async () => Buffer.from("another"), "has no end"],
    [openSource(site), "answers 404 for tile/entries/000"],
  ];
  for (const [copy, fault] of refused) await expect(recoverLog(letter.slug, copy, "Why.")).rejects.toThrow(fault);
  expect(await db().log.findFirst()).toEqual(stored);

  const recovered = await recoverLog(letter.slug, read, "The disk was lost.");
  expect(recovered).toEqual({ entries: 12, repaired: -6 }); // five were lost; one was waiting and enters again
  await sequence();
  const { size, count } = await check(letter.slug, { seen: published });
  expect(count).toBe(await countSignatures(letter.id));
  expect(size).toBe(269);
  expect((await storyOf(letter.id)).slice(263).map((told) => told.split(" ")[0])).toEqual(
    expect.arrayContaining(["repaired", "corrected", "returned", "invalidated", "counted", "counted"]),
  );
  expect(await entriesOf(letter.id)).toContainEqual(
    expect.objectContaining({ kind: "repaired", change: -6, words: "The disk was lost." }),
  );
  expect(await recountLogs()).toEqual([]);
});

/** A copy that someone has changed. */
function withHours(read: ReadFile): ReadFile {
  return async (path) => {
    const text = (await read(path)).toString("latin1");
    return Buffer.from(path.includes("001") ? text.replace(/T\d\d:00/, "T25:00") : text, "latin1");
  };
}
