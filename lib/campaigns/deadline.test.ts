import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { findCounter } from "../embeds/find.ts";
import { drawFrame } from "../embeds/frame.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aDraft } from "../testing/drafts.ts";
import { aCampaign } from "../testing/makers.ts";
import { aMember } from "../testing/organizers.ts";
import { changeCampaign } from "./change.ts";
import { closeCampaign, reopenCampaign } from "./close.ts";
import { findCampaign, listCampaigns } from "./find.ts";
import { CampaignChange, Reopening } from "./schema.ts";
import { findSettings } from "./settings.ts";

const now = new Date("2026-11-01T10:00:00Z");

beforeEach(emptyDatabase);

async function save(organizer: { id: string }, campaign: string, typed: Record<string, string>) {
  const found = await findSettings(organizer.id, campaign, { now });
  if (!found.ok) throw new Error(found.error);
  const { revision, fields } = found.settings;
  const input = CampaignChange.parse({ campaign, revision: String(revision), ...fields, ...typed });
  const outcome = await changeCampaign(organizer.id, input, now);
  const after = await findSettings(organizer.id, campaign, { now });
  return { outcome, fields: after.ok ? after.settings.fields : undefined };
}

const closingOf = async (slug: string) =>
  (await db().campaign.findUniqueOrThrow({ where: { slug } })).closesAt?.toISOString();

test("a deadline is set and shown in the campaign's time zone", async () => {
  const { slug, owner } = await aDraft();
  const typed = { timeZone: "America/New_York", closesAt: "2026-12-09T23:59" };
  const { outcome, fields } = await save(owner, slug, typed);
  expect(outcome).toEqual({ ok: true, slug });
  expect(fields).toMatchObject(typed);
  expect(await closingOf(slug)).toBe("2026-12-10T04:59:00.000Z");
});

test("another time zone moves the deadline, so that the clock shows what was typed", async () => {
  const { slug, owner } = await aDraft();
  await save(owner, slug, { timeZone: "America/New_York", closesAt: "2026-12-09T23:59" });
  expect((await save(owner, slug, { timeZone: "America/La_Paz" })).fields?.closesAt).toBe("2026-12-09T23:59");
  expect(await closingOf(slug)).toBe("2026-12-10T03:59:00.000Z");
  await save(owner, slug, { goal: "77" });
  expect(await closingOf(slug)).toBe("2026-12-10T03:59:00.000Z");
});

test("a deadline's seconds survive a save that does not change it, and an editor cannot change the zone", async () => {
  const closesAt = new Date("2026-12-10T04:59:30Z");
  const { slug, id } = await aCampaign({ closesAt, timeZone: "America/New_York", publishedAt: now });
  await save(await aMember({ id }, "owner"), slug, { goal: "78" });
  expect(await closingOf(slug)).toBe(closesAt.toISOString());
  const editor = await aMember({ id }, "editor");
  expect((await save(editor, slug, { timeZone: "UTC" })).outcome).toEqual({ ok: false, error: "forbidden" });
});

test("a letter is reopened until a time in its zone", async () => {
  const { slug, id } = await aCampaign({ timeZone: "America/New_York", publishedAt: now });
  const owner = await aMember({ id }, "owner");
  const actor = { organizerId: owner.id, slug };
  await closeCampaign(actor);
  const { closesAt } = Reopening.parse({ campaign: slug, closesAt: "2036-07-09T23:59" });
  expect(await reopenCampaign(actor, closesAt)).toMatchObject({ ok: true });
  expect(await closingOf(slug)).toBe("2036-07-10T03:59:00.000Z");
});

test("pages and lists know the deadline and its zone, and the frame tells it while the letter is open", async () => {
  const closesAt = new Date("2026-12-10T04:59:00Z");
  const zone = { closesAt, timeZone: "America/New_York" };
  const { slug } = await aCampaign({ ...zone, publishedAt: now });
  expect(await findCampaign(slug, "en", now)).toMatchObject(zone);
  expect(await listCampaigns("es", now)).toMatchObject([zone]);
  const counter = await findCounter(slug, "es", now);
  const frame = counter && drawFrame({ ...counter, closesAt: new Date(Date.now() + 86_400_000) });
  expect(frame).toMatch(/<small>Firme hasta el [^<]+, hora de Washington<\/small>/);
  expect(counter && drawFrame({ ...counter, state: "closed" })).not.toContain("Firme hasta");
});
