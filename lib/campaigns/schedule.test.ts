import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aDraft } from "../testing/drafts.ts";
import { aMember } from "../testing/organizers.ts";
import { publishCampaign } from "./publish.ts";
import { publishDue, schedulePublication, unschedulePublication } from "./schedule.ts";

beforeEach(emptyDatabase);

const now = new Date("2026-05-01T10:00:00Z");
const clock = () => now;
const wall = new Date("2026-05-02T08:00:00Z"); // as a clock in La Paz shows it
const due = new Date("2026-05-02T12:00:00Z");

/** A draft that is ready, in La Paz, and its owner's act. */
async function aDraftInLaPaz() {
  const letter = await aDraft();
  await db().campaign.update({ where: { id: letter.id }, data: { timeZone: "America/La_Paz" } });
  return { letter, actor: { organizerId: letter.owner.id, slug: letter.slug, clock } };
}

const find = (id: number) => db().campaign.findUniqueOrThrow({ where: { id } });

test("a draft is published at its time in its time zone, with the words that it has then", async () => {
  const { letter, actor } = await aDraftInLaPaz();
  expect(await schedulePublication(actor, wall)).toEqual({ ok: true });
  await publishDue(new Date(due.getTime() - 1));
  expect(await find(letter.id)).toMatchObject({ publishedAt: null, publishAt: due });
  await db().letterText.updateMany({ where: { version: { campaignId: letter.id } }, data: { text: "We ask again." } });
  await Promise.all([publishDue(due), publishDue(due)]);
  expect(await find(letter.id)).toMatchObject({ publishedAt: due, publishAt: null, publishFailedAt: null });
  expect(await db().letterVersion.findMany({ include: { texts: true } })).toMatchObject([
    { publishedAt: due, texts: [{ text: "We ask again." }] },
  ]);
  expect(await db().auditEvent.count({ where: { act: "campaign_published" } })).toBe(1);
});

test("what is not ready by then, or is no longer its scheduler's, stays a draft that says so", async () => {
  for (const spoil of [
    (id: number) => db().letterText.updateMany({ where: { version: { campaignId: id } }, data: { text: "" } }),
    (id: number) => db().membership.updateMany({ where: { campaignId: id }, data: { role: "editor" } }),
  ]) {
    const { letter, actor } = await aDraftInLaPaz();
    await schedulePublication(actor, wall);
    await spoil(letter.id);
    await publishDue(due);
    expect(await find(letter.id)).toMatchObject({ publishedAt: null, publishAt: null, publishFailedAt: due });
  }
});

test("a schedule can be moved and canceled, and publishing at once ends it", async () => {
  const { letter, actor } = await aDraftInLaPaz();
  expect(await unschedulePublication(actor)).toEqual({ ok: false, error: "already_done" });
  await schedulePublication(actor, wall);
  const later = new Date(wall.getTime() + 60_000);
  await schedulePublication(actor, later);
  await publishDue(due);
  expect(await find(letter.id)).toMatchObject({ publishedAt: null, publishAt: new Date(due.getTime() + 60_000) });
  expect(await unschedulePublication(actor)).toEqual({ ok: true });
  await publishDue(new Date("2030-01-01"));
  expect((await find(letter.id)).publishedAt).toBeNull();
  await schedulePublication(actor, wall);
  expect(await publishCampaign(actor)).toEqual({ ok: true });
  expect(await find(letter.id)).toMatchObject({ publishAt: null, publishBy: null });
});

test("no date, a past one, and a draft that lacks something are refused", async () => {
  const { letter, actor } = await aDraftInLaPaz();
  expect(await schedulePublication(actor, null)).toMatchObject({ error: "needs_a_date" });
  expect(await schedulePublication(actor, new Date("2026-05-01T05:59:00Z"))).toMatchObject({
    error: "publishes_in_the_past",
  });
  await db().letterText.updateMany({ where: { version: { campaignId: letter.id } }, data: { addressee: "" } });
  expect(await schedulePublication(actor, wall)).toMatchObject({ error: "not_ready" });
  const editor = await aMember(letter, "editor");
  expect(await schedulePublication({ ...actor, organizerId: editor.id }, wall)).toMatchObject({ error: "forbidden" });
});
