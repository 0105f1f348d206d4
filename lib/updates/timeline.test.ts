import { beforeEach, expect, test } from "vitest";
import { findCampaign } from "../campaigns/find.ts";
import { db } from "../db.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, aVerified, type TestCampaign } from "../testing/makers.ts";
import { aDelivery, aPublished, aRecorded, aResponse, publishNow, translate } from "../testing/updates.ts";
import { findLatest } from "./latest.ts";
import { listTimeline } from "./timeline.ts";
import { timelineToJson } from "./timeline-json.ts";

beforeEach(emptyDatabase);

async function timelineOf({ slug }: TestCampaign, now = new Date()) {
  const campaign = await findCampaign(slug, "en", now);
  return campaign ? listTimeline(campaign, "en", now) : [];
}

test("the timeline has publication, opening, corrections, goals and closing, newest first", async () => {
  const [published, opens, closes] = ["2026-01-01", "2026-01-02", "2026-03-01"].map((day) => new Date(day));
  const letter = await aCampaign({ publishedAt: published, opensAt: opens, closesAt: closes, goal: 3 });
  const data = { campaignId: letter.id, number: 2, publishedAt: new Date("2026-02-01") };
  await db().letterVersion.create({ data: { ...data, texts: { create: { locale: "en", text: "We ask." } } } });
  const day = { country: "ZZ", shard: -1, campaignId: letter.id };
  for (const [hour, change] of [
    ["2026-01-03", 2],
    ["2026-01-05", 20],
    ["2026-01-06", -15],
    ["2026-01-07", 14],
  ] as const)
    await db().tally.create({ data: { ...day, hour: new Date(hour), change } });
  const fields = (await timelineOf(letter)).map((entry) => [
    "count" in entry ? entry.count : entry.kind,
    entry.at.toISOString().slice(0, 10),
  ]);
  expect(fields).toEqual([
    ["closed", "2026-03-01"],
    ["version", "2026-02-01"],
    [10, "2026-01-05"],
    [3, "2026-01-05"],
    ["opened", "2026-01-02"],
    ["published", "2026-01-01"],
  ]);
});

test("events of one day are in the order in which they happened", async () => {
  const at = (time: string) => new Date(`2026-01-05T${time}Z`);
  const letter = await aCampaign({ publishedAt: at("21:36"), closesAt: at("23:30"), goal: 25 });
  const data = { campaignId: letter.id, number: 2, publishedAt: at("22:30") };
  await db().letterVersion.create({ data: { ...data, texts: { create: { locale: "en", text: "We ask." } } } });
  for (const [time, change] of [
    ["21:00", 30],
    ["23:00", 70],
  ] as const)
    await db().tally.create({ data: { country: "ZZ", shard: -1, campaignId: letter.id, hour: at(time), change } });
  const fields = (await timelineOf(letter)).map((entry) => ("count" in entry ? entry.count : entry.kind));
  expect(fields).toEqual(["closed", 100, 50, "version", 25, "published"]);
});

test("a fixed goal is reached once, and a new letter has one entry", async () => {
  const letter = await aCampaign({ goal: 1, goalSteps: false });
  expect(await timelineOf(letter)).toMatchObject([{ kind: "published" }]);
  await aVerified(letter);
  await aVerified(letter);
  expect(await timelineOf(letter)).toMatchObject([{ kind: "goal", count: 1 }, { kind: "published" }]);
});

test("updates are ordered by the day they happened; drafts are left out", async () => {
  const letter = await aCampaign();
  const { id, steward, slug } = await aPublished(letter);
  const answer = await aRecorded(steward, aResponse(slug, { answers: id }));
  const news = await aRecorded(steward, aDelivery(slug, { kind: "news", title: "On the way", day: "2026-11-19" }));
  const kinds = async () =>
    (await timelineOf(letter)).map((entry) => (entry.kind === "update" ? entry.update.kind : entry.kind));
  expect(await kinds()).toEqual(["delivery", "published"]);
  for (const one of [answer, news]) await publishNow(steward, slug, one);
  expect(await kinds()).toEqual(["response", "delivery", "news", "published"]);
  expect((await timelineOf(letter))[0]).toMatchObject({
    update: { outcome: "refused", answers: { id, day: "2026-11-20" } },
  });
});

test("the summary has the last delivery and its response, never one to an earlier delivery", async () => {
  const letter = await aCampaign();
  expect(await findLatest(letter.id, "en")).toEqual({ delivery: undefined, response: undefined });
  const { id, steward, slug } = await aPublished(letter);
  await translate(id, "es", { person: "El Secretario", place: "Washington" });
  await publishNow(steward, slug, await aRecorded(steward, aResponse(slug, { answers: id })));
  expect(await findLatest(letter.id, "es")).toMatchObject({
    delivery: { person: "El Secretario", day: "2026-11-20" },
    response: { outcome: "refused" },
  });
  await aPublished(letter, { typed: { day: "2026-11-23", person: "The Council" } });
  expect(await findLatest(letter.id, "en")).toMatchObject({ delivery: { person: "The Council" }, response: undefined });
});

test("the API has the same entries, with absolute URLs and safe HTML", async () => {
  const letter = await aCampaign();
  const text = "*Yes* <script>alert(1)</script> [x](javascript:alert(1)) ![t](https://tracker.example/a.png)";
  const { id } = await aPublished(letter, { typed: { text } });
  const campaign = await findCampaign(letter.slug, "en");
  const [update, published] = campaign ? await timelineToJson(campaign, "en") : [];
  expect(update).toMatchObject({ id, kind: "delivery", day: "2026-11-20", count: 1200, text });
  expect(published).toMatchObject({ kind: "published" });
  const html = String(Reflect.get(update ?? {}, "html"));
  expect(html).toContain("<em>Yes</em>");
  expect(html).not.toMatch(/<script|<img|href="javascript/);
});
