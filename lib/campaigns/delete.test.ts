import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { aConnection, emptyDatabase } from "../testing/database.ts";
import { actsDone, aDraft, aTranslation } from "../testing/drafts.ts";
import { aCampaign, aVerified } from "../testing/makers.ts";
import { aMember, anInvited } from "../testing/organizers.ts";
import { deleteCampaign } from "./delete.ts";
import { publishCampaign } from "./publish.ts";

beforeEach(emptyDatabase);

const named = (slug: string, typed = slug) => ({ campaign: slug, typed });

test("deleting a draft removes all its texts, and the record keeps its events", async () => {
  const draft = await aDraft();
  const { id, slug, owner } = draft;
  await aTranslation(draft, {});
  await aMember({ id }, "editor");
  const { id: organizerId } = await anInvited({ id }, "editor");
  await db().mail.create({ data: { kind: "invitation", campaignId: id, organizerId, locale: "en" } });
  const text = { locale: "en", title: "T", summary: "S", text: "T", sources: [] };
  await db().reason.create({ data: { campaignId: id, number: 1, texts: { create: text } } });
  const other = await aDraft();
  expect(await deleteCampaign(owner.id, named(slug))).toEqual({ ok: true });
  expect((await db().campaign.findMany()).map((row) => row.slug)).toEqual([other.slug]);
  expect(await db().mail.count()).toBe(0);
  const events = await db().auditEvent.findMany({ where: { organizerId: owner.id }, orderBy: { id: "asc" } });
  expect(events).toMatchObject([
    { act: "campaign_created", campaignId: null, details: { slug } },
    { act: "campaign_deleted", campaignId: null, details: { slug } },
  ]);
});

test("an event cannot be detached from an existing campaign", async () => {
  await aDraft();
  const psql = await aConnection();
  await expect(psql.query("UPDATE audit_events SET campaign_id = NULL")).rejects.toThrow("never changed");
});

test("a wrong slug deletes nothing", async () => {
  const { slug, owner } = await aDraft();
  for (const typed of ["", slug.toUpperCase(), `${slug}-2`])
    expect(await deleteCampaign(owner.id, named(slug, typed))).toEqual({ ok: false, error: "not_its_slug" });
  expect(await db().campaign.count()).toBe(1);
});

test("a published or signed campaign cannot be deleted", async () => {
  const { id, slug, owner } = await aDraft();
  await publishCampaign({ organizerId: owner.id, slug });
  expect(await deleteCampaign(owner.id, named(slug))).toEqual({ ok: false, error: "not_a_draft" });
  const signed = await aCampaign();
  await aVerified(signed);
  await db().campaign.update({ where: { id: signed.id }, data: { publishedAt: null } });
  const former = await aMember(signed, "owner");
  expect(await deleteCampaign(former.id, named(signed.slug))).toEqual({ ok: false, error: "not_a_draft" });
  expect(await db().campaign.count({ where: { id: { in: [id, signed.id] } } })).toBe(2);
});

test("only owners can delete, and a second concurrent deletion finds nothing", async () => {
  const { id, slug, owner } = await aDraft();
  const editor = await aMember({ id }, "editor");
  expect(await deleteCampaign(editor.id, named(slug))).toEqual({ ok: false, error: "forbidden" });
  const outcomes = await Promise.all([owner, owner].map((who) => deleteCampaign(who.id, named(slug))));
  expect(outcomes).toContainEqual({ ok: true });
  expect(outcomes).toContainEqual({ ok: false, error: "unknown_campaign" });
  expect(await actsDone()).toEqual(["campaign_created", "campaign_deleted"]);
});

test("publishing and deleting at once do not both succeed", async () => {
  for (let round = 0; round < 20; round += 1) {
    const { slug, owner } = await aDraft();
    const acts = [publishCampaign({ organizerId: owner.id, slug }), deleteCampaign(owner.id, named(slug))];
    const outcomes = await Promise.all(acts);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  }
});
