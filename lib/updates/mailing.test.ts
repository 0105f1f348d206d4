import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { aConnection, emptyDatabase, until } from "../testing/database.ts";
import { aCampaign, after, aVerified, DAY } from "../testing/makers.ts";
import { aMember } from "../testing/organizers.ts";
import { aDelivery, aPublished, aReadership, aRecorded, publishNow, queued, queueMails } from "../testing/updates.ts";
import { listUpdates } from "./list.ts";
import { cancelMailing, countConsenting, MAILINGS_A_DAY } from "./mailing.ts";
import { withdrawUpdate } from "./publish.ts";
import { advanceMailing } from "./work.ts";

beforeEach(emptyDatabase);
const psql = await aConnection();

test("publishing sends no email by default; on request, each counted person who consented gets one", async () => {
  const { letter, wanted } = await aReadership(7);
  expect(await countConsenting(letter.id)).toEqual({ count: 7, isAll: true });
  const { id, steward, slug } = await aPublished(letter);
  await queueMails();
  expect(await queued()).toEqual([]);
  expect(await publishNow(steward, slug, id, { mails: true })).toEqual({ ok: true });
  await queueMails();
  expect(await queued()).toEqual(wanted.toSorted());
  expect(await listUpdates(steward, slug, "en")).toMatchObject({
    updates: [{ mailing: { state: "done", queued: 7, waiting: 7 } }],
  });
});

test("a step whose worker is killed queues nothing, and the next step queues each email once", async () => {
  const { letter, wanted } = await aReadership(8);
  await aPublished(letter, { mails: true });
  await queueMails(2, { atOnce: 5 });
  const before = await queued();
  await psql.query("BEGIN");
  await psql.query("LOCK TABLE update_mailings IN SHARE MODE"); // the step can queue emails but not save its progress
  const broken = advanceMailing(new Date(), { atOnce: 5 }).catch(() => "killed");
  const other = await aConnection();
  const waiting =
    "SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%update_mailings%' AND datname = current_database()";
  await until(async () => (await other.query(waiting)).rows.length === 1);
  await other.query(`SELECT pg_terminate_backend(pid) FROM (${waiting}) AS killed`);
  await psql.query("ROLLBACK");
  expect(await broken).toBe("killed");
  expect(await queued()).toEqual(before);
  await queueMails();
  expect(await queued()).toEqual(wanted.toSorted());
});

test("two workers on two updates queue each email once", async () => {
  for (let round = 0; round < 5; round += 1) {
    await emptyDatabase();
    const { letter, wanted } = await aReadership(6);
    await aPublished(letter, { mails: true });
    await aPublished(letter, { mails: true });
    await Promise.all([queueMails(), queueMails(), queueMails()]);
    await queueMails();
    expect(await queued()).toEqual([...wanted, ...wanted].toSorted());
  }
});

test("people who sign after a mailing began are not emailed, and republishing emails no one twice", async () => {
  const { letter, wanted } = await aReadership(3);
  const { id, steward, slug } = await aPublished(letter, { mails: true });
  await aVerified(letter, { updates: true, at: after(new Date(), 5_000) });
  await db().mail.deleteMany();
  await queueMails();
  expect(await queued()).toEqual(wanted.toSorted());
  await db().mail.deleteMany(); // sent
  const owner = await aMember(letter, "owner");
  await withdrawUpdate(owner.id, { slug, id });
  for (const _ of [1, 2]) expect(await publishNow(steward, slug, id, { mails: true })).toEqual({ ok: true });
  await queueMails();
  expect(await queued()).toEqual([]);
});

test("few emails wait at once, so that cancelling spares the rest, including those waiting", async () => {
  const { letter } = await aReadership(9);
  const { id, steward, slug } = await aPublished(letter, { mails: true });
  await queueMails(100, { atOnce: 3, waitingMax: 2 });
  expect((await queued()).length).toBe(2);
  expect(await cancelMailing(steward, { slug, id })).toEqual({ ok: true });
  await queueMails();
  expect(await queued()).toEqual([]);
  expect(await listUpdates(steward, slug, "en")).toMatchObject({
    updates: [{ mailing: { state: "cancelled", queued: 0, waiting: 0 } }],
  });
});

test("withdrawing an update ends its mailing", async () => {
  const { letter } = await aReadership(4);
  const { id, slug } = await aPublished(letter, { mails: true });
  await queueMails(1);
  await withdrawUpdate((await aMember(letter, "owner")).id, { slug, id });
  await queueMails();
  expect(await queued()).toEqual([]);
});

test("a letter has at most three mailings a day; a refused one is not published either", async () => {
  const letter = await aCampaign();
  const { id: steward } = await aMember(letter, "steward");
  const publish = async (now: Date) =>
    publishNow(steward, letter.slug, await aRecorded(steward, aDelivery(letter.slug)), { mails: true, now });
  const now = new Date();
  for (let n = 0; n < MAILINGS_A_DAY; n += 1) expect(await publish(now)).toEqual({ ok: true });
  expect(await publish(now)).toEqual({ ok: false, error: "too_many_mailings" });
  expect(await db().update.count({ where: { publishedAt: null } })).toBe(1);
  expect(await publish(after(now, DAY + 1))).toEqual({ ok: true });
});

test("two concurrent publications start one mailing", async () => {
  const { letter, wanted } = await aReadership(2);
  const { id: steward } = await aMember(letter, "steward");
  const id = await aRecorded(steward, aDelivery(letter.slug));
  const publish = () => publishNow(steward, letter.slug, id, { mails: true });
  expect(await Promise.all([publish(), publish()])).toEqual([{ ok: true }, { ok: true }]);
  await queueMails();
  expect(await queued()).toEqual(wanted.toSorted());
});
