import { rmSync } from "node:fs";
import { beforeEach, expect, test } from "vitest";
import { countByCountry } from "../counters/history.ts";
import { db, isDatabaseReady } from "../db.ts";
import { env } from "../env.ts";
import { aBackup, journalNow, readFrom, restore } from "../testing/backups.ts";
import { emptyDatabase } from "../testing/database.ts";
import { after, aSignature, aVerified, DAY } from "../testing/makers.ts";
import { aTimed, closeLongAgo, endClock, runClock } from "../testing/retention.ts";
import { beginRuns } from "./begin.ts";
import { advanceRun } from "./work.ts";

beforeEach(async () => {
  rmSync(env().BACKUP_FOLDER, { recursive: true, force: true });
  await emptyDatabase();
  await isDatabaseReady();
});

const NAMED = "SELECT name FROM signatures WHERE name IS NOT NULL OR email_digest IS NOT NULL OR country IS NOT NULL";
const TALLY = "SELECT country, sum(change)::int AS count FROM tally GROUP BY 1 HAVING sum(change) <> 0 ORDER BY 1";
const STATE = "SELECT closes_at < now() AS closed, (SELECT count(*)::int FROM retention_runs) AS runs FROM campaigns";

test("a restore does not bring back what the clock erased, whatever the backup knew of closing and period", async () => {
  const letter = await aTimed(36);
  for (const country of ["AR", "AR", ""]) await aVerified(letter, { country, at: after(new Date(), -DAY) });
  await aSignature(letter, { at: after(new Date(), -DAY) });
  const path = await aBackup(); // open, and with a period of three years
  await endClock(letter);
  await journalNow();
  const { url, replayed, counts, drifts } = await restore(path);
  expect({ counts, drifts }).toEqual({ counts: [{ slug: letter.slug, count: 3 }], drifts: [] });
  expect(replayed).toBeGreaterThan(0);
  expect(await readFrom(url, NAMED)).toEqual([]);
  expect(await readFrom(url, TALLY)).toEqual([
    { country: "AR", count: 2 },
    { country: "ZZ", count: 1 },
  ]);
  expect(await readFrom(url, STATE)).toEqual([{ closed: true, runs: 1 }]);
  expect(await countByCountry(letter.id)).toHaveLength(2);
});

test("a run that the backup has half done is done in the restored database before anybody is let in", async () => {
  const letter = await aTimed();
  for (let n = 0; n < 5; n += 1) await aVerified(letter, { at: after(new Date(), -DAY), country: "MX" });
  await closeLongAgo(letter.id);
  await beginRuns();
  await advanceRun(new Date(), 2);
  const path = await aBackup();
  await runClock();
  await journalNow();
  const { url, drifts } = await restore(path);
  expect(drifts).toEqual([]);
  expect(await readFrom(url, NAMED)).toEqual([]);
  expect(await readFrom(url, TALLY)).toEqual([{ country: "MX", count: 5 }]);
  expect(await db().retentionRun.count({ where: { endedAt: null } })).toBe(0);
});
