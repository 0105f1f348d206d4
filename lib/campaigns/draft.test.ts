import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { LOCALES } from "../locale/locales.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aDraft, aTranslation } from "../testing/drafts.ts";
import { aCampaign, after, DAY } from "../testing/makers.ts";
import { aMember, anInvited, anOrganizer } from "../testing/organizers.ts";
import { findDraft } from "./draft.ts";
import { findCampaign } from "./find.ts";
import { publishCampaign } from "./publish.ts";

const now = new Date("2026-06-01T10:00:00Z");

beforeEach(emptyDatabase);

test("the preview equals the page once published, in every language", async () => {
  const draft = await aDraft();
  const { id, slug, owner } = draft;
  await aTranslation(draft, {});
  const text = { locale: "es", title: "Por qué", summary: "S", text: "Porque.", sources: [] };
  await db().reason.create({ data: { campaignId: id, number: 1, texts: { create: text } } });
  const shown = await Promise.all(LOCALES.map((locale) => findDraft(owner.id, slug, locale, now)));
  await publishCampaign({ organizerId: owner.id, slug, clock: () => now });
  const read = await Promise.all(LOCALES.map((locale) => findCampaign(slug, locale, now)));
  expect(shown).toEqual(read.map((campaign) => ({ ok: true, campaign })));
  expect(read.map((campaign) => campaign?.title)).toEqual([`The ${slug}`, "El título", `The ${slug}`, `The ${slug}`]);
});

test("the preview of a published letter equals the page until a correction is started", async () => {
  const { id, slug } = await aCampaign();
  const { id: editor } = await aMember({ id }, "editor");
  const read = await findCampaign(slug, "en", now);
  expect(await findDraft(editor, slug, "en", now)).toEqual({ ok: true, campaign: read });
  const texts = { create: { locale: "en", title: "Another title", addressee: "Another", text: "We insist." } };
  await db().letterVersion.create({ data: { campaignId: id, number: 2, texts } });
  expect(await findDraft(editor, slug, "en", now)).toMatchObject({
    campaign: { title: "Another title", addressee: "Another", letter: { version: 2, text: "We insist." } },
  });
  expect(await findCampaign(slug, "en", now)).toEqual(read);
});

test("an empty draft can be previewed, dated today", async () => {
  const { id, slug, owner } = await aDraft({ text: "" });
  await db().campaign.update({ where: { id }, data: { opensAt: after(now, DAY) } });
  expect(await findDraft(owner.id, slug, "fr", now)).toMatchObject({
    campaign: { state: "not_open", publishedAt: now, letter: { text: "", locale: "en" } },
  });
});

test("only the team sees a preview", async () => {
  const { id, slug } = await aDraft();
  for (const role of ["owner", "editor", "steward"] as const)
    expect((await findDraft((await aMember({ id }, role)).id, slug, "en")).ok).toBe(true);
  const others = [await anInvited({ id }, "owner"), await aMember(await aCampaign(), "owner"), await anOrganizer()];
  for (const { id: other } of others)
    expect(await findDraft(other, slug, "en")).toEqual({ ok: false, error: "unknown_campaign" });
});
