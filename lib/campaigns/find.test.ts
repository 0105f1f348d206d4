import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { findReason } from "../letters/reasons/find.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, after, DAY, HOUR } from "../testing/makers.ts";
import { findCampaign, findPublished, listCampaigns } from "./find.ts";
import { findGoal } from "./goal.ts";
import { stateOf } from "./state.ts";

const now = new Date("2026-06-01T10:00:00Z");
const text = { title: "T", summary: "S", addressee: "A" };

beforeEach(emptyDatabase);

test("a letter is shown in the reader's language, else in its own, else in any", async () => {
  const texts = { create: ["es", "pt"].map((locale) => ({ ...text, locale, title: `Title ${locale}` })) };
  const letterTexts = { create: ["fr", "es"].map((locale) => ({ locale, text: `Letter ${locale}` })) };
  const versions = { create: { number: 1, publishedAt: now, texts: letterTexts } };
  const { slug } = await aCampaign({ texts, versions, defaultLocale: "es" });
  const read = async (locale: "en" | "fr" | "pt") => {
    const found = await findCampaign(slug, locale);
    return [found?.title, found?.letter.locale, found?.letter.text];
  };
  expect(await read("pt")).toEqual(["Title pt", "es", "Letter es"]);
  expect(await read("fr")).toEqual(["Title es", "fr", "Letter fr"]);
  expect((await findCampaign(slug, "en"))?.locales).toEqual(["es", "fr"]);
  await db().campaign.update({ where: { slug }, data: { defaultLocale: "en" } });
  expect((await read("en"))[0]).toMatch(/^Title (es|pt)$/);
});

test("the newest published version is shown", async () => {
  const { id, slug } = await aCampaign();
  for (const [number, publishedAt] of [
    [2, now],
    [3, null],
    [4, after(now, DAY)],
  ] as const)
    await db().letterVersion.create({
      data: { campaignId: id, number, publishedAt, texts: { create: { locale: "en", text: `Version ${number}` } } },
    });
  expect((await findCampaign(slug, "en", now))?.letter).toEqual({
    version: 2,
    publishedAt: now,
    locale: "en",
    text: "Version 2",
  });
});

test("a list of letters tells who started each, and which picture it has", async () => {
  const author = { create: { kind: "organization", name: "Union of Teachers", website: "" } };
  await aCampaign({ author });
  const [letter] = await listCampaigns("en");
  expect(letter).toMatchObject({ author: { name: "Union of Teachers" }, picture: null });
  expect(JSON.stringify(letter)).not.toContain("email");
});

test("drafts are not public, nor are campaigns before their publication time", async () => {
  const draft = await aCampaign({ publishedAt: null });
  const tomorrow = await aCampaign({ publishedAt: after(now, DAY) });
  for (const { slug } of [draft, tomorrow]) {
    expect(await findCampaign(slug, "en", now)).toBeUndefined();
    expect(await findGoal(slug, now)).toBeNull();
  }
  expect(await listCampaigns("en", now)).toEqual([]);
  expect(await findGoal(tomorrow.slug, after(now, DAY))).toEqual({
    id: tomorrow.id,
    goal: 100,
    goalSteps: true,
    state: "open",
  });
  expect(await findCampaign(tomorrow.slug, "en", after(now, DAY))).toBeDefined();
});

test("a campaign without a published version or without texts is not found", async () => {
  const { slug: unwritten } = await aCampaign({ versions: { create: { number: 1 } } });
  const { slug: untitled } = await aCampaign({ texts: {} });
  for (const slug of [unwritten, untitled, "nothing-here", "", "'; --"])
    expect(await findCampaign(slug, "en")).toBeUndefined();
});

test("open letters are listed newest first, without archived ones", async () => {
  await aCampaign({ slug: "old", publishedAt: after(now, -2 * DAY) });
  await aCampaign({ slug: "new", publishedAt: after(now, -DAY), closesAt: after(now, -HOUR) });
  await aCampaign({ slug: "archived", archivedAt: after(now, -HOUR) });
  const listed = await listCampaigns("en", now);
  expect(listed.map(({ slug, state, title }) => [slug, state, title])).toEqual([
    ["new", "closed", "The new"],
    ["old", "open", "The old"],
  ]);
});

test("a reason is found with its sources, in the best available language", async () => {
  const { id } = await aCampaign();
  const fields = { title: "Why", summary: "S", text: "Because.", sources: ["One", "Two"] };
  await db().reason.create({ data: { campaignId: id, number: 1, texts: { create: { ...fields, locale: "en" } } } });
  expect(await findReason(id, 1, "fr")).toEqual({ ...fields, number: 1, locale: "en", locales: ["en"], related: null });
  for (const number of [0, 2, -1]) expect(await findReason(id, number, "en")).toBeUndefined();
});

const STATES = [
  [{}, "open"],
  [{ opensAt: after(now, 1) }, "not_open"],
  [{ opensAt: now }, "open"],
  [{ closesAt: after(now, 1) }, "open"],
  [{ closesAt: now }, "closed"],
  [{ archivedAt: now }, "archived"],
  [{ archivedAt: after(now, 1) }, "open"],
  [{ opensAt: after(now, 1), closesAt: now }, "closed"],
  [{ closesAt: now, archivedAt: now }, "archived"],
] as const;

for (const [times, state] of STATES) {
  test(`a campaign with ${JSON.stringify(times)} is ${state} at ${now.toISOString()}`, () => {
    expect(stateOf({ opensAt: null, closesAt: null, archivedAt: null, ...times }, now)).toBe(state);
  });
}

test("an archived campaign is readable on its page but hidden from scripts and other sites", async () => {
  const { slug } = await aCampaign({ closesAt: now, archivedAt: after(now, DAY) });
  expect((await findGoal(slug, now))?.state).toBe("closed");
  expect(await findGoal(slug, after(now, DAY))).toBeNull();
  expect((await findCampaign(slug, "en", after(now, DAY)))?.state).toBe("archived");
  expect((await findPublished(slug, "en", now))?.state).toBe("closed");
  expect(await findPublished(slug, "en", after(now, DAY))).toBeUndefined();
});
