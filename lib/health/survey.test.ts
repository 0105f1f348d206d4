import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { digestDomain } from "../holds/subject.ts";
import { enqueue } from "../jobs/queue.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, aSignature, aVerified } from "../testing/makers.ts";
import { uuidv7 } from "../uuid.ts";
import { makeBeat } from "./beat.ts";
import { recordBackup } from "./record-backup.ts";
import { surveySite } from "./survey.ts";

beforeEach(emptyDatabase);

test("the survey tells of processes, emails, jobs, disk, the last backup, campaigns and people", async () => {
  const now = new Date();
  const letter = await aCampaign();
  await aCampaign({ publishedAt: null });
  await aVerified(letter);
  await aSignature(letter);
  const sent = { emailDigest: new Uint8Array([1]), domain: digestDomain("a@b.example"), sentAt: now };
  await db().sentMail.create({ data: { id: 1n, ...sent, outcome: "bounced" } });
  await db().mailTally.create({ data: { subject: "site", slot: now, sent: 7 } });
  await recordBackup({ at: now, bytes: 2_000, rows: 30 });
  await db().$executeRaw`DELETE FROM pgboss.job WHERE name = 'make-pack'`;
  await db().$transaction((transaction) => enqueue(transaction, "make-pack", uuidv7()));
  await makeBeat().step();
  expect(await surveySite(now)).toMatchObject({
    version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    living: [{ role: "both" }],
    outcomes: { bounced: 1, complained: 0 },
    sent: 7,
    jobs: [{ name: "make-pack", queued: 1, active: 0, failed: 0 }],
    people: { published: 1, drafts: 1, organizers: 0, counted: 1 },
    backup: { bytes: 2_000n, rows: 30n },
    disk: { machine: expect.any(String), free: expect.any(Number) },
  });
});
