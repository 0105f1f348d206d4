import { beforeEach, expect, test } from "vitest";
import { closeCampaign, reopenCampaign } from "../campaigns/close.ts";
import { db } from "../db.ts";
import { ACTS, type Act, know } from "../testing/acts.ts";
import { aConnection, countWaiting, emptyDatabase, until } from "../testing/database.ts";
import { recordLog } from "../testing/log.ts";
import { after, aSignature, aVerified, DAY, rowById } from "../testing/makers.ts";
import { aMember } from "../testing/organizers.ts";
import { aTimed, closeLongAgo, runClock } from "../testing/retention.ts";
import { expectExactCounts } from "../testing/truth.ts";
import { beginRuns } from "./begin.ts";
import { addMonths } from "./months.ts";
import { advanceRun } from "./work.ts";

beforeEach(emptyDatabase);

const psql = await aConnection();
const RIVALS = [
  "verify",
  "withdraw",
  "erase",
  "invalidate",
  "restore",
  "correct",
  "sign",
  "eraseUnverified",
] satisfies Act[];

/** Until each waits for a lock or has ended. */
async function waitingOrDone(racers: Promise<unknown>[]): Promise<void> {
  let done = 0;
  for (const racer of racers) void racer.finally(() => (done += 1));
  await until(async () => done + (await countWaiting(psql)) >= racers.length);
}

test("against any other act on the same signature, the clock or the act is first, and the counts are exact", async () => {
  for (const rival of RIVALS)
    for (const isFirst of [true, false]) {
      const letter = await aTimed();
      const at = after(new Date(), -DAY);
      const { email, id } = await (rival === "verify" ? aSignature : aVerified)(letter, {
        at,
        country: "AR",
        source: "x",
      });
      if (rival === "restore") await db().signature.update({ where: { id }, data: { invalidatedAt: at } });
      await closeLongAgo(letter.id);
      await beginRuns();
      const scene = { campaign: letter, email, country: "MX", source: "y", psql };
      const known = await know(scene);
      // Both wait for the row, in this order.
      await psql.query("BEGIN");
      await psql.query("SELECT FROM signatures WHERE id = $1 FOR UPDATE", [id]);
      const clock = () => advanceRun();
      const act = () => ACTS[rival](scene, known);
      const one = isFirst ? clock() : act();
      await waitingOrDone([one]);
      const other = isFirst ? act() : clock();
      await waitingOrDone([one, other]);
      await psql.query("COMMIT");
      await Promise.all([one, other]);
      await runClock();
      expect([rival, await rowById(id)]).toMatchObject([rival, { name: null, emailDigest: null, country: null }]);
      await expectExactCounts();
    }
});

test("a letter is either reopened with all its names, or erased and closed for good", async () => {
  for (let round = 0; round < 10; round += 1) {
    const letter = await aTimed();
    const { id: organizerId } = await aMember(letter, "owner");
    const closedAt = after(new Date(), -40 * DAY);
    const { id } = await aVerified(letter, { at: after(closedAt, -DAY) });
    const actor = (now: Date) => ({ organizerId, slug: letter.slug, clock: () => now });
    await closeCampaign(actor(closedAt));
    const now = addMonths(closedAt, 1);
    const [reopened] = await Promise.all([reopenCampaign(actor(now), null), beginRuns(now)]);
    while (await advanceRun(now));
    await beginRuns(now);
    while (await advanceRun(now));
    const { name } = await rowById(id);
    expect(name !== null).toBe(reopened.ok);
    expect(await db().retentionRun.count({ where: { campaignId: letter.id } })).toBe(reopened.ok ? 0 : 1);
  }
});

test("a worker killed at any moment erases each signature once", async () => {
  const letter = await aTimed();
  for (let n = 0; n < 9; n += 1) await aVerified(letter, { at: after(new Date(), -DAY), country: "AR", source: "x" });
  await closeLongAgo(letter.id);
  await beginRuns();
  for (let round = 0; round < 3; round += 1) {
    await advanceRun(new Date(), 2);
    // Killed after erasing and before noting what the ledgers keep: the transaction rolls back.
    await psql.query("BEGIN; LOCK TABLE erased_tally IN ACCESS EXCLUSIVE MODE");
    const killed = advanceRun(new Date(), 2);
    await until(async () => (await countWaiting(psql)) === 1);
    await psql.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock' AND state = 'active'; COMMIT`);
    await expect(killed).rejects.toThrow();
    expect(await db().signature.count({ where: { erasedAt: null } })).toBe(9 - 2 * (round + 1));
    await expectExactCounts();
  }
  await Promise.all([runClock(new Date(), 2), runClock(new Date(), 2)]);
  expect(await db().retentionRun.findMany()).toMatchObject([{ erased: 9, endedAt: expect.any(Date) }]);
  await expectExactCounts();
});

test("a letter whose erasing always fails stops no other, is logged, and is erased once it can be", async () => {
  const lines = recordLog();
  const [bad, good] = [await aTimed(), await aTimed()];
  for (const letter of [bad, good]) {
    await aVerified(letter, { at: after(new Date(), -DAY) });
    await closeLongAgo(letter.id);
  }
  await beginRuns();
  const left = ({ id }: { id: number }) => db().signature.count({ where: { campaignId: id, erasedAt: null } });
  await psql.query(`ALTER TABLE signatures ADD CONSTRAINT fails CHECK (campaign_id <> ${bad.id}) NOT VALID`);
  const outcomes = [await advanceRun().catch(() => "failed"), await advanceRun().catch(() => "failed")];
  expect(new Set(outcomes)).toEqual(new Set(["failed", true]));
  expect([await left(bad), await left(good)]).toEqual([1, 0]);
  expect(lines).toContainEqual(expect.objectContaining({ code: "retention_failed", campaign: bad.id }));
  await psql.query("ALTER TABLE signatures DROP CONSTRAINT fails");
  await runClock();
  expect(await left(bad)).toBe(0);
});
