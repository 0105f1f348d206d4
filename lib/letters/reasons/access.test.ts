import { beforeEach, expect, test } from "vitest";
import { db } from "../../db.ts";
import { ROLES } from "../../team/role.ts";
import { emptyDatabase } from "../../testing/database.ts";
import { aCampaign } from "../../testing/makers.ts";
import { aMember, anOrganizer } from "../../testing/organizers.ts";
import { aReason, aReasonInput } from "../../testing/reasons.ts";
import { addReason } from "./add.ts";
import { listReasons } from "./list.ts";
import { moveReason, removeReason } from "./order.ts";
import { readNewReason, readReason } from "./read.ts";
import { saveReason } from "./save.ts";
import { REASONS_MAX } from "./schema.ts";

beforeEach(emptyDatabase);

/** Every function of this room, reads first. */
async function everything(organizerId: string, campaign: { id: number; slug: string }) {
  const { slug } = campaign;
  const [{ id }, { id: last, number: from }] = [await aReason(campaign), await aReason(campaign)];
  return {
    list: await listReasons(organizerId, slug, "en"),
    read: await readReason(organizerId, slug, { id }),
    start: await readNewReason(organizerId, slug),
    readToWrite: await readReason(organizerId, slug, { id }, { need: "write" }),
    add: await addReason(organizerId, aReasonInput(campaign, {})),
    save: await saveReason(organizerId, aReasonInput(campaign, { id, revision: 1, text: "Anew." })),
    move: await moveReason(organizerId, { slug, id: last, from, step: "up" }),
    remove: await removeReason(organizerId, { slug, id }),
  };
}
const READS = ["list", "read"];

test("owners and editors write reasons, stewards read them", async () => {
  const campaign = await aCampaign();
  for (const role of ROLES) {
    const { id } = await aMember(campaign, role);
    for (const [name, outcome] of Object.entries(await everything(id, campaign))) {
      const allowed = role !== "steward" || READS.includes(name);
      expect(outcome, `${name} as ${role}`).toMatchObject(allowed ? { ok: true } : { ok: false, error: "forbidden" });
    }
  }
});

test("for outsiders the campaign does not exist and nothing changes", async () => {
  const [campaign, other] = [await aCampaign(), await aCampaign()];
  const [stranger, neighbour, invited] = [await anOrganizer(), await aMember(other, "owner"), await anOrganizer()];
  await db().membership.create({ data: { campaignId: campaign.id, organizerId: invited.id, role: "owner" } });
  for (const { id } of [stranger, neighbour, invited])
    for (const [name, outcome] of Object.entries(await everything(id, campaign)))
      expect(outcome, name).toEqual({ ok: false, error: "unknown_campaign" });
  expect(await db().auditEvent.count()).toBe(0);
  expect(await db().reason.count()).toBe(6);
});

test("a reason's id is not accepted for another campaign", async () => {
  const [campaign, other] = [await aCampaign(), await aCampaign()];
  const { id: organizerId } = await aMember(campaign, "owner");
  const { id } = await aReason(other);
  const of = { slug: campaign.slug, id };
  expect(await readReason(organizerId, campaign.slug, { id })).toMatchObject({ error: "unknown_reason" });
  const save = await saveReason(organizerId, aReasonInput(campaign, { id, revision: 1, text: "Taken over." }));
  expect(save).toMatchObject({ error: "reason_gone" });
  expect(await moveReason(organizerId, { ...of, from: 1, step: "down" })).toMatchObject({ error: "reason_gone" });
  expect(await removeReason(organizerId, of)).toMatchObject({ error: "reason_gone" });
});

test("a reason is added last, in one of the campaign's languages, up to the limit", async () => {
  const campaign = await aCampaign();
  const { id } = await aMember(campaign, "editor");
  expect(await addReason(id, aReasonInput(campaign, {}))).toEqual({ ok: true, number: 1 });
  expect(await addReason(id, aReasonInput(campaign, {}))).toEqual({ ok: true, number: 2 });
  const french = aReasonInput(campaign, { locale: "fr" as const });
  expect(await addReason(id, french)).toEqual({ ok: false, error: "unknown_language" });
  const unrelated = await addReason(id, aReasonInput(campaign, { related: campaign.slug }));
  expect(unrelated).toMatchObject({ issues: [{ field: "related", code: "unknown_related" }] });
  const rows = Array.from({ length: REASONS_MAX - 2 }, (_, index) => ({ campaignId: campaign.id, number: index + 3 }));
  await db().reason.createMany({ data: rows });
  expect(await addReason(id, aReasonInput(campaign, {}))).toEqual({ ok: false, error: "too_many_reasons" });
});

test("concurrent additions get different numbers", async () => {
  const campaign = await aCampaign();
  const { id } = await aMember(campaign, "editor");
  const added = await Promise.all(Array.from({ length: 12 }, () => addReason(id, aReasonInput(campaign, {}))));
  const numbers = added.map((outcome) => (outcome.ok ? outcome.number : 0)).toSorted((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
});
