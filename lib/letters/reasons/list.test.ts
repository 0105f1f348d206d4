import { beforeEach, expect, test } from "vitest";
import { db } from "../../db.ts";
import { emptyDatabase } from "../../testing/database.ts";
import { aCampaign, after, DAY } from "../../testing/makers.ts";
import { aMember } from "../../testing/organizers.ts";
import { aReason } from "../../testing/reasons.ts";
import { listReasons } from "./list.ts";
import { readReason } from "./read.ts";
import { listRelatable } from "./related.ts";

beforeEach(emptyDatabase);

const text = { title: "T", summary: "S", addressee: "A" };
const inLanguages = (...locales: string[]) => ({ create: locales.map((locale) => ({ ...text, locale })) });

test("reasons are listed in order, with missing and older translations, own language first", async () => {
  const campaign = await aCampaign({ defaultLocale: "es", texts: inLanguages("en", "es", "fr") });
  const { id: organizerId } = await aMember(campaign, "steward");
  const first = await aReason(campaign, { title: "First", locales: ["es", "en"] });
  await aReason(campaign, { title: "Second", locales: ["es"] });
  const where = { reasonId_locale: { reasonId: first.id, locale: "es" } };
  await db().reasonText.update({ where, data: { updatedAt: after(new Date(), DAY) } });
  const found = await listReasons(organizerId, campaign.slug, "en");
  const reasons = found.ok ? found.reasons : [];
  expect(reasons.map(({ number, title, locale }) => [number, title, locale])).toEqual([
    [1, "First", "en"],
    [2, "Second", "es"],
  ]);
  const standings = reasons.map((reason) => reason.standings.map(({ locale, standing }) => `${locale} ${standing}`));
  expect(standings).toEqual([
    ["es there", "en older", "fr missing"],
    ["es there", "en missing", "fr missing"],
  ]);
});

test("a reason is read in the campaign's own language by default, or in another of its languages", async () => {
  const campaign = await aCampaign({ defaultLocale: "es", texts: inLanguages("en", "es") });
  const { id } = await aMember(campaign, "editor");
  await aReason(campaign, { locales: ["es"] });
  const read = (locale?: string) => readReason(id, campaign.slug, { number: 1 }, { locale });
  expect(await read()).toMatchObject({ reason: { locale: "es", text: { revision: 1 }, original: undefined } });
  expect(await read("en")).toMatchObject({ reason: { locale: "en", text: undefined, original: { title: "Why" } } });
  expect(await read("fr")).toEqual({ ok: false, error: "unknown_language" });
  expect(await readReason(id, campaign.slug, { number: 2 })).toEqual({ ok: false, error: "unknown_reason" });
});

test("a published campaign's reasons are public at once", async () => {
  for (const [publishedAt, isPublic] of [
    [null, false],
    [after(new Date(), DAY), false],
    [new Date(), true],
  ] as const) {
    const campaign = await aCampaign({ publishedAt });
    const { id } = await aMember(campaign, "owner");
    await aReason(campaign);
    expect(await listReasons(id, campaign.slug, "en")).toMatchObject({ isPublic });
    expect(await readReason(id, campaign.slug, { number: 1 })).toMatchObject({ reason: { isPublic } });
  }
});

test("a reason can be related to other published campaigns, listed by title", async () => {
  const campaign = await aCampaign();
  for (const slug of ["zebra", "ant"]) await aCampaign({ slug });
  await aCampaign({ slug: "draft", publishedAt: null });
  expect(await listRelatable(campaign.id, "en")).toEqual([
    { slug: "ant", title: "The ant" },
    { slug: "zebra", title: "The zebra" },
  ]);
});
