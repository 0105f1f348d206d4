import { beforeEach, expect, test } from "vitest";
import { countSignatures } from "../counters/count.ts";
import { countPaper } from "../counters/paper.ts";
import { db } from "../db.ts";
import { aConnection, countWaiting, emptyDatabase, until } from "../testing/database.ts";
import { recordLog } from "../testing/log.ts";
import { aCampaign, aVerified } from "../testing/makers.ts";
import { aMember } from "../testing/organizers.ts";
import { aChecking, anImport, aTable, begin, expectExactPaper, paperRow, work } from "../testing/paper.ts";
import { expectExactCounts } from "../testing/truth.ts";
import { resumePaper } from "./change-notes.ts";
import { findPaper } from "./list.ts";
import { removePaper } from "./remove.ts";
import { advancePaper, runPaper } from "./work.ts";

beforeEach(emptyDatabase);

const psql = await aConnection();

async function aSteward() {
  const letter = await aCampaign();
  const { id: steward } = await aMember(letter, "steward");
  return { letter, steward, slug: letter.slug };
}

test("good lines are imported and counted on paper, never among verified signatures", async () => {
  const { letter, steward } = await aSteward();
  await aVerified(letter, { name: "Ana", country: "AR" });
  const id = await anImport(steward, letter, "name,country\nAna,AR\n,BO\nLuis,BO\nAna,AR\n");
  expect(await paperRow(id)).toMatchObject({ state: "done", imported: 2, skipped: 1, bad: 1 });
  expect([await countSignatures(letter.id), await countPaper(letter.id)]).toEqual([1, 2]);
  expect([await db().paperLine.count(), await db().paperPart.count()]).toEqual([0, 0]); // the file is gone
  expect(await db().signature.count()).toBe(1);
  await expectExactPaper();
  await expectExactCounts();
  const events = await db().auditEvent.findMany({ orderBy: { id: "asc" } });
  expect(events.map(({ act, details }) => [act, Reflect.get(Object(details), "number")])).toEqual([
    ...[["paper_uploaded"], ["paper_checked"]].map(([act]) => [act, undefined]),
    ["paper_started", 3],
    ["paper_imported", 2],
  ]);
});

test("repeats are imported only on request, and an import starts only when asked", async () => {
  const { letter, steward, slug } = await aSteward();
  const id = await aChecking(steward, letter, "name,country\nAna,AR\nAna,AR\n,BO\n");
  expect(await begin(steward, letter, id)).toEqual({ ok: false, error: "paper_changed" }); // it is being checked
  await work();
  expect(await begin(steward, letter, id, { goodOnly: false, repeats: undefined })).toMatchObject({
    issues: [{ field: "goodOnly" }, { field: "repeats" }],
  });
  expect(await begin(steward, letter, id, { repeats: "keep" })).toEqual({ ok: true });
  await work();
  expect(await countPaper(letter.id)).toBe(2);
  const bad = await aChecking(steward, { slug }, "name,country\n,AR\n");
  await work();
  expect(await begin(steward, { slug }, bad)).toEqual({ ok: false, error: "nothing_good" });
});

test("a line that is no longer a repeat when imported is imported, once", async () => {
  const { letter, steward, slug } = await aSteward();
  const first = await anImport(steward, letter, aTable(4));
  const id = await aChecking(steward, letter, `${aTable(6)}Person 5,AR\nPerson 0,AR\n`);
  await work();
  expect(await paperRow(id)).toMatchObject({ good: 8, repeats: 6 });
  expect(await removePaper(steward, { slug, id: first, reason: "Scanned twice", sure: "yes" })).toEqual({ ok: true });
  await work();
  await begin(steward, letter, id);
  await work({ atOnce: 2 });
  expect(await paperRow(id)).toMatchObject({ state: "done", imported: 6, skipped: 2 });
  expect(await countPaper(letter.id)).toBe(6);
  await expectExactPaper();
});

test("a worker killed at any moment imports each line once", async () => {
  const { letter, steward } = await aSteward();
  const id = await aChecking(steward, letter, aTable(60));
  await work();
  await begin(steward, letter, id);
  for (let round = 0; round < 3; round += 1) {
    await work({ steps: 1, atOnce: 4 });
    // Killed after moving lines but before counting them: the transaction rolls back.
    await psql.query("BEGIN; LOCK TABLE paper_counts IN ACCESS EXCLUSIVE MODE");
    const killed = advancePaper(new Date(), 7);
    await until(async () => (await countWaiting(psql)) === 1);
    await psql.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock' AND state = 'active'; COMMIT`);
    await expect(killed).rejects.toThrow();
    expect(await paperRow(id)).toMatchObject({ imported: 4 * (round + 1), attempts: 1 });
    await expectExactPaper();
  }
  await Promise.all([work({ atOnce: 4 }), work({ atOnce: 3 })]);
  expect(await paperRow(id)).toMatchObject({ state: "done", imported: 60, skipped: 0 });
  expect(await countPaper(letter.id)).toBe(60);
});

test("the second of two concurrent imports waits, and shared names are imported once", async () => {
  const { letter, steward, slug } = await aSteward();
  const ids = [await aChecking(steward, letter, aTable(9)), await aChecking(steward, letter, aTable(12))];
  await work();
  for (const id of ids) expect(await begin(steward, letter, id)).toEqual({ ok: true });
  await work({ steps: 2 });
  expect(await findPaper(steward, { slug, id: ids[0] ?? "" })).toMatchObject({ paper: { waits: false, imported: 6 } });
  expect(await findPaper(steward, { slug, id: ids[1] ?? "" })).toMatchObject({ paper: { waits: true, imported: 0 } });
  await Promise.all([work(), work(), work()]);
  expect(await paperRow(ids[1] ?? "")).toMatchObject({ state: "done", imported: 3, skipped: 9 });
  expect(await countPaper(letter.id)).toBe(12);
});

test("an import that always fails is given up, blocks no other, and can be retried", async () => {
  const log = recordLog();
  const { letter, steward, slug } = await aSteward();
  const id = await aChecking(steward, letter, aTable(5));
  await db().paperPart.updateMany({ data: { bytes: new Uint8Array([0]) } });
  const other = await aSteward();
  const good = await aChecking(other.steward, other.letter, aTable(2));
  const stop = new AbortController();
  const running = runPaper(stop.signal);
  await until(async () => (await paperRow(good)).state === "checked");
  stop.abort();
  await running;
  while ((await paperRow(id)).state !== "failed") await advancePaper().catch(() => {});
  expect(await paperRow(id)).toMatchObject({ error: "worker", queuedAt: null });
  expect(await resumePaper(steward, { slug, id })).toEqual({ ok: true });
  expect(await paperRow(id)).toMatchObject({ state: "checking", error: null });
  expect(log).toContainEqual(expect.objectContaining({ code: "job_failed", queue: "paper" }));
  expect(JSON.stringify(log)).not.toContain("Person");
}, 60_000);
