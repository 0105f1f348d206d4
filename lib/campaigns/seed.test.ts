import { beforeEach, expect, test } from "vitest";
import { almagroResign } from "#prisma/seed/almagro-resign/campaign.ts";
import { isabellaStatue } from "#prisma/seed/isabella-statue/campaign.ts";
import { db } from "../db.ts";
import { findReason } from "../letters/reasons/find.ts";
import { LOCALES } from "../locale/locales.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign } from "../testing/makers.ts";
import { findCampaign } from "./find.ts";
import { seedCampaigns } from "./seed.ts";

const SEEDS = [almagroResign, isabellaStatue];
const now = new Date();

beforeEach(emptyDatabase);

test("an empty database gets both letters, open and complete in every language", async () => {
  expect(await seedCampaigns(SEEDS, now)).toEqual(["almagro-resign", "isabella-statue"]);
  for (const { slug, goal, texts } of SEEDS) {
    for (const locale of LOCALES) {
      const { title, summary, addressee, letter, reasons } = texts[locale];
      expect(await findCampaign(slug, locale, now)).toMatchObject({
        ...{ state: "open", goal, goalSteps: true, title, summary, addressee },
        letter: { version: 1, locale, text: letter },
        reasons: reasons.map((reason, index) => ({
          number: index + 1,
          locale,
          title: reason.title,
          summary: reason.summary,
        })),
      });
    }
  }
});

test("the resignation letter has ten sourced reasons in every language; the tenth points to the statue", async () => {
  await seedCampaigns(SEEDS, now);
  const letter = await findCampaign("almagro-resign", "en", now);
  expect(letter?.reasons).toHaveLength(10);
  for (const locale of LOCALES)
    for (let number = 1; number <= 10; number += 1) {
      const reason = await findReason(letter?.id ?? 0, number, locale);
      expect(reason).toMatchObject({ number, locale, related: number === 10 ? { slug: "isabella-statue" } : null });
      expect(reason?.text.length).toBeGreaterThan(500);
      expect(reason?.sources.length).toBeGreaterThan(0);
    }
});

test("seeding again changes nothing, not even an organizer's edits", async () => {
  await seedCampaigns(SEEDS, now);
  await db().campaign.update({ where: { slug: "almagro-resign" }, data: { goal: 77 } });
  expect(await seedCampaigns(SEEDS)).toEqual([]);
  expect(await db().campaign.findUnique({ where: { slug: "almagro-resign" } })).toMatchObject({ goal: 77 });
  expect(await db().campaign.count()).toBe(2);
});

test("a database that already has a campaign is left alone", async () => {
  await aCampaign();
  expect(await seedCampaigns(SEEDS)).toEqual([]);
  expect(await db().campaign.count()).toBe(1);
});

test("concurrent seeding happens once", async () => {
  const seeded = await Promise.all([1, 2, 3, 4].map(() => seedCampaigns(SEEDS)));
  expect(seeded.filter((slugs) => slugs.length > 0)).toHaveLength(1);
  expect(await db().campaign.count()).toBe(2);
  expect(await db().reason.count()).toBe(10);
});

test("a seed that refers to an unknown campaign writes nothing", async () => {
  await expect(seedCampaigns([almagroResign])).rejects.toThrow("isabella-statue");
  expect(await db().campaign.count()).toBe(0);
});

test("titles and summaries fit search engines and differ in every language", () => {
  for (const { texts } of SEEDS) {
    for (const locale of LOCALES) {
      const { title, summary, reasons } = texts[locale];
      expect([...title].length, title).toBeLessThanOrEqual(80);
      expect([...summary].length, summary).toBeLessThanOrEqual(160);
      expect(reasons).toHaveLength(texts.en.reasons.length);
    }
    expect(new Set(LOCALES.map((locale) => texts[locale].letter)).size).toBe(LOCALES.length);
  }
});

test("each seeded reason has 150 to 300 words in every language", () => {
  for (const locale of LOCALES) {
    for (const [index, { text }] of almagroResign.texts[locale].reasons.entries()) {
      const words = text.trim().split(/\s+/).length;
      expect(words, `${locale} ${index + 1}`).toBeGreaterThanOrEqual(150);
      expect(words, `${locale} ${index + 1}`).toBeLessThanOrEqual(300);
    }
  }
});
