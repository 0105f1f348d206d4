import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { emptyDatabase } from "../testing/database.ts";
import { actsDone, aDraft } from "../testing/drafts.ts";
import { aCampaign, after, DAY, HOUR } from "../testing/makers.ts";
import { aMember, anInvited, anOrganizer } from "../testing/organizers.ts";
import { changeCampaign } from "./change.ts";
import { CampaignChange } from "./schema.ts";
import { findSettings } from "./settings.ts";

const now = new Date("2026-06-01T10:00:00Z");

beforeEach(emptyDatabase);

/** The form's fields as the organizer sees them now, some of them changed. */
async function sent(organizer: { id: string }, campaign: string, fields: Record<string, string> = {}) {
  const found = await findSettings(organizer.id, campaign, { now });
  if (!found.ok) throw new Error(found.error);
  const { revision, fields: shown } = found.settings;
  return CampaignChange.parse({ campaign, revision: String(revision), ...shown, ...fields });
}

const rowOf = (slug: string) => db().campaign.findUniqueOrThrow({ where: { slug } });

test("an owner can change everything about a draft, including its slug", async () => {
  const { slug, owner } = await aDraft();
  const fields = { slug: "another", goal: "2.500", goalSteps: "no", hashtags: "#OAS, #Bolivia" };
  const dates = { opensAt: "2026-06-02T08:00", closesAt: "2026-12-31T23:59" };
  expect(await changeCampaign(owner.id, await sent(owner, slug, { ...fields, ...dates }), now)).toEqual({
    ok: true,
    slug: "another",
  });
  expect(await rowOf("another")).toMatchObject({ goal: 2500, goalSteps: false, hashtags: ["OAS", "Bolivia"] });
  expect((await rowOf("another")).closesAt?.toISOString()).toBe("2026-12-31T23:59:00.000Z");
  const event = await db().auditEvent.findFirst({ where: { act: "campaign_changed" } });
  expect(event?.details).toMatchObject({ slug: "another", goal: "2500", opensAt: "2026-06-02T08:00" });
});

test("saving without changes writes nothing and records nothing", async () => {
  const { slug, owner } = await aDraft();
  expect(await changeCampaign(owner.id, { ...(await sent(owner, slug)), revision: 7 }, now)).toEqual({
    ok: true,
    slug,
  });
  expect(await actsDone()).toEqual(["campaign_created"]);
});

test("a slug cannot change after publication, nor be one already taken", async () => {
  const published = await aCampaign({ slug: "published" });
  const owner = await aMember(published, "owner");
  const fixed = await changeCampaign(owner.id, await sent(owner, "published", { slug: "other" }), now);
  expect(fixed).toEqual({ ok: false, error: "slug_fixed" });
  const draft = await aDraft();
  const taken = await changeCampaign(draft.owner.id, await sent(draft.owner, draft.slug, { slug: "published" }), now);
  expect(taken).toEqual({ ok: false, error: "slug_taken", suggestion: "published-2" });
});

test("the second of two concurrent saves is refused and overwrites nothing", async () => {
  const { id, slug, owner } = await aDraft();
  const editor = await aMember({ id }, "editor");
  for (let round = 0; round < 20; round += 1) {
    const forms = [
      [owner, await sent(owner, slug, { goal: String(1000 + round) })],
      [editor, await sent(editor, slug, { goal: String(2000 + round) })],
    ] as const;
    const outcomes = await Promise.all(forms.map(([{ id: who }, form]) => changeCampaign(who, form, now)));
    expect(outcomes.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(outcomes).toContainEqual({ ok: false, error: "overtaken" });
    expect((await rowOf(slug)).goal).toBe(outcomes[0]?.ok ? 1000 + round : 2000 + round);
  }
  expect(await actsDone()).toHaveLength(21);
});

const PAST = { ok: false, error: "closes_in_the_past" };
const CLOSED = { ok: false, error: "already_closed" };
const DATES = [
  [{}, { closesAt: "2026-06-01T10:00" }, PAST],
  [{}, { opensAt: "2026-07-01T00:00", closesAt: "2026-07-01T00:00" }, { ok: false, error: "closes_before_opening" }],
  [{ publishedAt: now }, { opensAt: "2026-07-01T00:00" }, { ok: false, error: "already_open" }],
  [{ publishedAt: now, closesAt: after(now, -HOUR) }, { closesAt: "2026-07-01T00:00" }, CLOSED],
  [{ publishedAt: now, closesAt: after(now, -HOUR) }, { closesAt: "" }, CLOSED],
  [{ publishedAt: now, closesAt: after(now, -HOUR) }, { goal: "7" }, { ok: true }],
  [{ publishedAt: now, opensAt: after(now, DAY) }, { opensAt: "2026-07-01T00:00" }, { ok: true }],
  [{ publishedAt: now }, { closesAt: "2026-06-01T10:01" }, { ok: true }],
] as const;

for (const [row, fields, outcome] of DATES)
  test(`dates ${JSON.stringify(fields)} for ${JSON.stringify(row)}: ${JSON.stringify(outcome)}`, async () => {
    const { id, slug, owner } = await aDraft();
    await db().campaign.update({ where: { id }, data: row });
    expect(await changeCampaign(owner.id, await sent(owner, slug, fields), now)).toMatchObject(outcome);
  });

test("editors may change the goal but not the dates; fields that were not sent keep their values", async () => {
  const { id, slug, owner } = await aDraft();
  await changeCampaign(owner.id, await sent(owner, slug, { closesAt: "2026-12-31T23:59" }), now);
  const editor = await aMember({ id }, "editor");
  const { opensAt: _opens, closesAt: _closes, ...form } = await sent(editor, slug, { goal: "9" });
  expect(await changeCampaign(editor.id, form, now)).toEqual({ ok: true, slug });
  expect(await rowOf(slug)).toMatchObject({ goal: 9, closesAt: new Date("2026-12-31T23:59:00Z") });
  const later = await sent(editor, slug, { closesAt: "2027-01-01T00:00" });
  expect(await changeCampaign(editor.id, later, now)).toEqual({ ok: false, error: "forbidden" });
});

test("stewards are refused, and for outsiders the campaign does not exist", async () => {
  const { id, slug, owner } = await aDraft();
  const form = await sent(owner, slug, { goal: "5" });
  const others = [
    [await aMember({ id }, "steward"), "forbidden"],
    [await anInvited({ id }, "owner"), "unknown_campaign"],
    [await aMember(await aCampaign(), "owner"), "unknown_campaign"],
    [await anOrganizer(), "unknown_campaign"],
  ] as const;
  for (const [who, error] of others) {
    expect(await changeCampaign(who.id, form, now)).toEqual({ ok: false, error });
    expect(await findSettings(who.id, slug)).toEqual({ ok: false, error });
  }
});
