import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { emptyDatabase } from "../testing/database.ts";
import { actsDone, aDraft } from "../testing/drafts.ts";
import { aCampaign } from "../testing/makers.ts";
import { aMember, anInvited, anOrganizer } from "../testing/organizers.ts";
import { describeCampaign } from "./describe.ts";
import { findCampaign } from "./find.ts";
import { Description } from "./schema.ts";
import { findSettings } from "./settings.ts";

beforeEach(emptyDatabase);

const words = (campaign: string, fields: Record<string, string> = {}) =>
  Description.parse({
    campaign,
    locale: "en",
    revision: "1",
    summary: "In short.",
    shareText: "Read this.",
    ...fields,
  });

test("a published letter's summary and share text change at once", async () => {
  const campaign = await aCampaign();
  const editor = await aMember(campaign, "editor");
  expect(await describeCampaign(editor.id, words(campaign.slug, { summary: " New  words " }))).toEqual({ ok: true });
  expect(await findCampaign(campaign.slug, "en")).toMatchObject({ summary: "New words", shareText: "Read this." });
  expect(await actsDone()).toEqual(["text_saved"]);
});

test("summary and share text may be empty and have a maximum length", () => {
  expect(words("x", { summary: " ", shareText: "" })).toMatchObject({ summary: "", shareText: "" });
  expect(words("x", { summary: "é".repeat(160) }).summary).toHaveLength(160);
  for (const [name, text] of [
    ["summary", "é".repeat(161)],
    ["shareText", "x".repeat(201)],
  ] as const)
    expect(() => words("x", { [name]: text })).toThrow("too_long");
  expect(() => words("x", { shareText: "a\ue000b" })).toThrow("forbidden_characters");
});

test("the second of two concurrent saves is refused and overwrites nothing", async () => {
  const { slug, owner } = await aDraft();
  for (let revision = 1; revision <= 20; revision += 1) {
    const saves = ["one", "other"].map((summary) =>
      describeCampaign(owner.id, words(slug, { summary: `${summary} ${revision}`, revision: String(revision) })),
    );
    const outcomes = await Promise.all(saves);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes).toContainEqual({ ok: false, error: "overtaken" });
    const found = await findSettings(owner.id, slug, { saver: true });
    const summary = outcomes[0]?.ok ? `one ${revision}` : `other ${revision}`;
    const saved = { by: "Olga Organizer" };
    expect(found).toMatchObject({ settings: { descriptions: [{ summary, revision: revision + 1, saved }] } });
  }
});

test("saving identical texts succeeds and records nothing, whatever the revision", async () => {
  const { slug, owner } = await aDraft();
  for (const revision of ["1", "1"])
    expect(await describeCampaign(owner.id, words(slug, { revision }))).toEqual({ ok: true });
  expect(await actsDone()).toEqual(["campaign_created", "text_saved"]);
});

test("the language must belong to the campaign and the organizer must have write access", async () => {
  const { id, slug, owner } = await aDraft();
  expect(await describeCampaign(owner.id, words(slug, { locale: "fr" }))).toEqual({
    ok: false,
    error: "unknown_language",
  });
  const others = [
    [await aMember({ id }, "steward"), "forbidden"],
    [await anInvited({ id }, "owner"), "unknown_campaign"],
    [await aMember(await aCampaign(), "owner"), "unknown_campaign"],
    [await anOrganizer(), "unknown_campaign"],
  ] as const;
  for (const [who, error] of others) expect(await describeCampaign(who.id, words(slug))).toEqual({ ok: false, error });
  expect((await db().campaignText.findFirstOrThrow({ where: { campaignId: id } })).summary).toBe("");
});
