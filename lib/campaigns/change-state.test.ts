import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { signCampaign } from "../signatures/sign.ts";
import { emptyDatabase } from "../testing/database.ts";
import { actsDone } from "../testing/drafts.ts";
import { aCampaign, after, anInput, aSignature, DAY, HOUR } from "../testing/makers.ts";
import { aMember, anInvited, anOrganizer } from "../testing/organizers.ts";
import { verifySignature } from "../verification/verify.ts";
import { archiveCampaign, unarchiveCampaign } from "./archive.ts";
import type { Actor } from "./change-state.ts";
import { closeCampaign, findPlannedEnd, reopenCampaign } from "./close.ts";
import { findCampaign, listCampaigns } from "./find.ts";
import { publishCampaign } from "./publish.ts";

const now = new Date("2026-06-01T10:00:00Z");
const at = (time: Date) => () => time;

beforeEach(emptyDatabase);

async function anOpen(fields = {}) {
  const campaign = await aCampaign(fields);
  const owner = await aMember(campaign, "owner");
  return { ...campaign, owner, actor: { organizerId: owner.id, slug: campaign.slug, clock: at(now) } };
}
const stateOf = async (slug: string, time = now) => (await findCampaign(slug, "en", time))?.state;

test("a letter can be closed, reopened, archived and unarchived", async () => {
  const { slug, actor } = await anOpen();
  expect(await closeCampaign(actor)).toEqual({ ok: true });
  expect(await stateOf(slug)).toBe("closed");
  expect(await signCampaign(slug, anInput(), now)).toEqual({ ok: false, error: "closed" });
  expect(await reopenCampaign(actor, after(now, DAY))).toEqual({ ok: true });
  expect([await stateOf(slug), await stateOf(slug, after(now, DAY))]).toEqual(["open", "closed"]);
  await closeCampaign(actor);
  expect(await archiveCampaign(actor)).toEqual({ ok: true });
  expect(await listCampaigns("en", now)).toEqual([]);
  expect(await stateOf(slug)).toBe("archived");
  expect(await unarchiveCampaign(actor)).toEqual({ ok: true });
  expect(await reopenCampaign(actor, null)).toEqual({ ok: true });
  expect(await stateOf(slug, after(now, 1000 * DAY))).toBe("open");
  const acts = ["closed", "reopened", "closed", "archived", "unarchived", "reopened"];
  expect(await actsDone()).toEqual(acts.map((act) => `campaign_${act}`));
});

test("reopening a letter closed by hand offers the closing date that it still had", async () => {
  const end = after(now, 9 * DAY);
  const { id, actor } = await anOpen({ closesAt: end });
  expect(await findPlannedEnd(id, now)).toBeNull();
  await closeCampaign(actor);
  expect(await findPlannedEnd(id, after(now, DAY))).toEqual(end);
  expect(await findPlannedEnd(id, end)).toBeNull();
  await reopenCampaign(actor, after(now, DAY));
  expect(await findPlannedEnd(id, after(now, 2 * DAY))).toBeNull();
});

test("signatures made in time can be verified for a day after closing", async () => {
  const { actor, ...campaign } = await anOpen();
  const [early, late] = [await aSignature(campaign, { at: now }), await aSignature(campaign, { at: now })];
  await closeCampaign(actor);
  expect(await verifySignature(early.token, after(now, 23 * HOUR))).toMatchObject({ ok: true });
  expect(await verifySignature(late.token, after(now, 24 * HOUR))).toMatchObject({ ok: false });
});

test("a letter can be closed before it opens; a new closing date must be after its opening", async () => {
  const { slug, actor } = await anOpen({ opensAt: after(now, DAY) });
  await closeCampaign(actor);
  expect(await stateOf(slug, after(now, 2 * DAY))).toBe("closed");
  for (const [closesAt, error] of [
    [now, "closes_in_the_past"],
    [after(now, DAY), "closes_before_opening"],
  ] as const)
    expect(await reopenCampaign(actor, closesAt)).toEqual({ ok: false, error });
  expect(await reopenCampaign(actor, null)).toEqual({ ok: true });
  expect(await stateOf(slug)).toBe("not_open");
});

const STEPS = {
  publish: (actor: Actor) => publishCampaign(actor),
  close: (actor: Actor) => closeCampaign(actor),
  reopen: (actor: Actor) => reopenCampaign(actor, null),
  archive: (actor: Actor) => archiveCampaign(actor),
  unarchive: (actor: Actor) => unarchiveCampaign(actor),
};
type Step = keyof typeof STEPS;
const walk = (step: string, actor: Actor) => Object.entries(STEPS).find(([name]) => name === step)?.[1](actor);

const LIVES = [
  [{ publishedAt: null }, ["publish"]],
  [{ opensAt: after(now, HOUR) }, ["close"]],
  [{}, ["close"]],
  [{ closesAt: now }, ["reopen", "archive"]],
  [{ closesAt: now, archivedAt: now }, ["unarchive"]],
] as const satisfies [object, Step[]][];

for (const [fields, steps] of LIVES)
  test(`a campaign with ${JSON.stringify(fields)} allows only: ${steps.join(", ")}`, async () => {
    const done: string[] = [];
    for (const step of Object.keys(STEPS)) {
      const { actor } = await anOpen(fields);
      const outcome = await walk(step, actor);
      if (JSON.stringify(outcome) !== '{"ok":false,"error":"already_done"}') done.push(step);
    }
    expect(done).toEqual(steps);
  });

test("of two owners who act at once, one succeeds and the other is refused", async () => {
  const campaign = await anOpen();
  const other = await aMember(campaign, "owner");
  for (let round = 0; round < 20; round += 1)
    for (const step of ["close", "archive", "unarchive", "reopen"]) {
      const both = [campaign.owner, other].map(({ id }) => walk(step, { organizerId: id, slug: campaign.slug }));
      const outcomes = await Promise.all(both);
      expect(outcomes).toContainEqual({ ok: true });
      expect(outcomes).toContainEqual({ ok: false, error: "already_done" });
    }
  expect(await db().auditEvent.count()).toBe(80);
});

for (const step of Object.keys(STEPS))
  test(`only owners may ${step}`, async () => {
    const { slug, id } = await anOpen();
    for (const [who, error] of [
      [await aMember({ id }, "editor"), "forbidden"],
      [await aMember({ id }, "steward"), "forbidden"],
      [await anInvited({ id }, "owner"), "unknown_campaign"],
      [await aMember(await aCampaign(), "owner"), "unknown_campaign"],
      [await anOrganizer(), "unknown_campaign"],
    ] as const)
      expect(await walk(step, { organizerId: who.id, slug })).toEqual({ ok: false, error });
    expect(await actsDone()).toEqual([]);
  });
