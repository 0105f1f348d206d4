import { beforeEach, expect, test } from "vitest";
import { findCampaign } from "../campaigns/find.ts";
import { db } from "../db.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, type TestCampaign } from "../testing/makers.ts";
import { aDelivery, aPublished, aRecorded } from "../testing/updates.ts";
import { makeFeed } from "./feed.ts";

beforeEach(emptyDatabase);

async function feedOf({ slug }: TestCampaign, locale: "en" | "fr" = "en"): Promise<string> {
  const campaign = await findCampaign(slug, locale);
  if (!campaign) throw new Error("no letter");
  return makeFeed(campaign, locale);
}

test("a feed has what Atom requires, and an entry for each public update with its text as escaped HTML", async () => {
  const letter = await aCampaign();
  const typed = { person: "Ana & <Bo>", text: "We *handed* it over." };
  const { id, steward } = await aPublished(letter, { typed });
  await aRecorded(steward, aDelivery(letter.slug, { text: "Only planned." }));
  const feed = await feedOf(letter);
  const page = `https://letters.example/en/${letter.slug}/updates`;
  expect(feed).toContain(`<link rel="self" type="application/atom+xml" href="${page}/feed.atom"/>`);
  expect(feed).toContain(`<id>urn:uuid:${id}</id>`);
  expect(feed).toContain(`href="${page}#${id}"/>`);
  expect(feed).toMatch(/<title>[^<]*Ana &amp; &lt;Bo&gt;[^<]*<\/title>/);
  expect(feed).toContain("&lt;em&gt;handed&lt;/em&gt;");
  expect(feed).not.toContain("Only planned");
  for (const element of ["<id>", "<title>", "<updated>"]) expect(feed.split(element)).toHaveLength(3);
});

test("a correction moves the feed's date, a withdrawn update leaves it, and a letter without updates has a feed", async () => {
  const letter = await aCampaign({ publishedAt: new Date("2026-01-01") });
  const dateOf = (feed: string) => /<updated>([^<]+)/.exec(feed)?.[1];
  expect(dateOf(await feedOf(letter))).toBe("2026-01-01T00:00:00.000Z");
  const { id } = await aPublished(letter);
  await db().update.update({ where: { id }, data: { correctedAt: new Date("2030-05-06T07:08:09Z") } });
  expect(dateOf(await feedOf(letter, "fr"))).toBe("2030-05-06T07:08:09.000Z");
  await db().update.update({ where: { id }, data: { withdrawnAt: new Date() } });
  expect(await feedOf(letter)).not.toContain("<entry");
});
