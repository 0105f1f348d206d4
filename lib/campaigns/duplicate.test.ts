import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aCampaign, aVerified } from "../testing/makers.ts";
import { aMember, anOrganizer } from "../testing/organizers.ts";
import { duplicateCampaign } from "./duplicate.ts";

beforeEach(emptyDatabase);

async function aHostOf(letter: Parameters<typeof aMember>[0]) {
  return { id: (await aMember(letter, "owner")).id, host: true };
}

test("a duplicate is a draft with the letter's newest words and reasons, and nothing of its signatures or dates", async () => {
  const letter = await aCampaign({ slug: "letter", goal: 77, closesAt: new Date("2031-01-01") });
  const other = await aCampaign({ slug: "other" });
  await aVerified(letter);
  const draft = {
    number: 2,
    texts: { create: { locale: "en", title: "Corrected", addressee: "You", text: "Newer." } },
  };
  await db().letterVersion.create({ data: { campaignId: letter.id, ...draft } });
  const words = { locale: "en", title: "One", summary: "S", text: "Because.", sources: ["A source"] };
  await db().reason.create({
    data: { campaignId: letter.id, number: 1, relatedCampaignId: other.id, texts: { create: words } },
  });
  const host = await aHostOf(letter);
  expect(await duplicateCampaign(host, { campaign: "letter" })).toEqual({ ok: true, slug: "letter-2" });
  const copy = await db().campaign.findUniqueOrThrow({
    where: { slug: "letter-2" },
    include: { versions: { include: { texts: true } }, reasons: { include: { texts: true } }, members: true },
  });
  expect(copy).toMatchObject({ goal: 77, publishedAt: null, opensAt: null, closesAt: null });
  expect(copy.versions).toMatchObject([{ number: 1, publishedAt: null, texts: [{ text: "Newer." }] }]);
  expect(copy.reasons).toMatchObject([{ number: 1, relatedCampaignId: other.id, texts: [words] }]);
  expect(copy.members).toMatchObject([{ organizerId: host.id, role: "owner" }]);
  expect(await db().signature.count({ where: { campaignId: copy.id } })).toBe(0);
});

test("pressing twice makes one duplicate, and the next press makes another", async () => {
  const letter = await aCampaign({ slug: "letter" });
  const host = await aHostOf(letter);
  const form = { campaign: "letter", once: randomUUID() };
  const outcomes = await Promise.all([1, 2].map(() => duplicateCampaign(host, form)));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await duplicateCampaign(host, { ...form, once: randomUUID() })).toMatchObject({ slug: "letter-3" });
});

test("only hosts who own a letter can duplicate it", async () => {
  const letter = await aCampaign({ slug: "letter" });
  const { id } = await aMember(letter, "owner");
  expect(await duplicateCampaign({ id, host: false }, { campaign: "letter" })).toMatchObject({ error: "forbidden" });
  const editor = await aMember(letter, "editor");
  for (const [host, error] of [
    [editor, "forbidden"],
    [await anOrganizer(), "unknown_campaign"],
  ] as const)
    expect(await duplicateCampaign({ id: host.id, host: true }, { campaign: "letter" })).toMatchObject({ error });
  expect(await db().campaign.count()).toBe(1);
});
