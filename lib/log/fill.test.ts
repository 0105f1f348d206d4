import { beforeEach, expect, test } from "vitest";
import { countSignatures } from "../counters/count.ts";
import { recountLogs } from "../counters/recount-log.ts";
import { db } from "../db.ts";
import { invalidateSignatures, restoreSignatures } from "../signatures/invalidate.ts";
import { withdrawSignature } from "../signatures/withdraw.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aSequencer, check, entriesOf, storyOf } from "../testing/logs.ts";
import { aCampaign, after, aVerified, DAY } from "../testing/makers.ts";

beforeEach(emptyDatabase);

/** As after the migration: signatures without entries. */
async function aLetterFromBefore(count: number) {
  const letter = await aCampaign();
  const signed = [];
  for (let n = 0; n < count; n += 1) signed.push(await aVerified(letter, { at: after(new Date(), (n - count) * DAY) }));
  await db().$executeRaw`DELETE FROM log_changes`;
  await db().log.create({ data: { campaignId: letter.id, filled: false } });
  return { letter, ids: signed.map(({ id }) => id) };
}

test("what counted before the log enters it, marked, and then the log is complete", async () => {
  const { letter } = await aLetterFromBefore(3);
  const sequence = await aSequencer();
  await sequence();
  expect(await db().log.findFirst()).toMatchObject({ filled: true, size: 3 });
  expect((await entriesOf(letter.id)).map((entry) => "before" in entry && entry.before)).toEqual([true, true, true]);
  expect(await check(letter.slug)).toMatchObject({ count: 3 });
  expect(await recountLogs()).toEqual([]);
});

test("what changes before it has entered, or while it enters, enters once", async () => {
  const { letter, ids } = await aLetterFromBefore(6);
  const [withdrawn = "", invalidated = "", later = "", restored = ""] = ids;
  await withdrawSignature(withdrawn);
  await invalidateSignatures(letter.id, [invalidated]);
  await invalidateSignatures(letter.id, [restored]);
  await restoreSignatures(letter.id, [restored]);
  const sequence = await aSequencer();
  await sequence({ once: true });
  await withdrawSignature(later);
  await db().log.updateMany({ data: { fillAfter: null } }); // as if the process had died before it remembered
  await sequence();
  expect(await check(letter.slug)).toMatchObject({ count: await countSignatures(letter.id) });
  expect(await recountLogs()).toEqual([]);
  expect((await storyOf(letter.id)).filter((kind) => kind === "counted")).toHaveLength(6);
});
