import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { addressSignatories } from "../mail/for-signatories.ts";
import { findOwnSignature } from "../signatures/own.ts";
import { signCampaign } from "../signatures/sign.ts";
import { emptyDatabase } from "../testing/database.ts";
import { actsDone, aDraft, aTranslation } from "../testing/drafts.ts";
import { after, anInput, DAY, HOUR } from "../testing/makers.ts";
import { aMember } from "../testing/organizers.ts";
import { showVerification } from "../verification/show.ts";
import { makeOwnToken, makeToken } from "../verification/token.ts";
import { findCampaign, listCampaigns } from "./find.ts";
import { publishCampaign } from "./publish.ts";
import { findLacks } from "./ready.ts";

const now = new Date("2026-06-01T10:00:00Z");

beforeEach(emptyDatabase);

const lacksOf = async (organizerId: string, slug: string) => {
  const found = await findLacks(organizerId, slug, now);
  return found.ok ? found.lacks.map(({ what, locale, blocks }) => [what, locale, blocks]) : found.error;
};
const actor = ({ slug, owner }: { slug: string; owner: { id: string } }) => ({
  organizerId: owner.id,
  slug,
  clock: () => now,
});

test("publishing is refused if the draft has changed since its owner saw it", async () => {
  const draft = await aDraft();
  const found = await findLacks(draft.owner.id, draft.slug, now);
  const seen = found.ok ? found.seen : "";
  await db().letterText.updateMany({ data: { text: "Other words.", revision: { increment: 1 } } });
  expect(await publishCampaign(actor(draft), seen)).toEqual({ ok: false, error: "draft_changed" });
  expect(await findCampaign(draft.slug, "en", now)).toBeUndefined();
  const again = await findLacks(draft.owner.id, draft.slug, now);
  expect(await publishCampaign(actor(draft), again.ok ? again.seen : "")).toEqual({ ok: true });
});

test("a published letter can be read, listed and signed at once", async () => {
  const draft = await aDraft();
  expect(await signCampaign(draft.slug, anInput(), now)).toEqual({ ok: false, error: "unknown_campaign" });
  expect(await publishCampaign(actor(draft))).toEqual({ ok: true });
  expect(await findCampaign(draft.slug, "en", now)).toMatchObject({
    state: "open",
    publishedAt: now,
    letter: { version: 1, text: "We ask." },
  });
  expect(await listCampaigns("en", now)).toHaveLength(1);
  expect(await signCampaign(draft.slug, anInput(), after(now, 1))).toEqual({ ok: true });
  expect(await actsDone()).toEqual(["campaign_created", "campaign_published"]);
});

test("a published version cannot be changed", async () => {
  const draft = await aDraft();
  await publishCampaign(actor(draft));
  await expect(db().letterText.updateMany({ data: { text: "Other." } })).rejects.toThrow();
  await expect(db().letterVersion.updateMany({ data: { publishedAt: null } })).rejects.toThrow();
});

test("a draft reports its required and its optional gaps", async () => {
  const { id, slug, owner } = await aDraft({ text: "" });
  const could = [
    ["summary", "en", false],
    ["reasons", undefined, false],
    ["end", undefined, false],
  ];
  expect(await lacksOf(owner.id, slug)).toEqual([["text", "en", true], ...could]);
  await db().letterText.updateMany({ data: { title: "", addressee: "", text: "We ask." } });
  expect(await lacksOf(owner.id, slug)).toEqual([["title", "en", true], ["addressee", "en", true], ...could]);
  await db().campaign.update({ where: { id }, data: { closesAt: now } });
  expect(await lacksOf(owner.id, slug)).toContainEqual(["closed", undefined, true]);
  expect(await publishCampaign(actor({ slug, owner }))).toEqual({ ok: false, error: "not_ready" });
  expect(await db().campaign.findUniqueOrThrow({ where: { id } })).toMatchObject({ publishedAt: null });
  expect(await actsDone()).toEqual(["campaign_created"]);
});

const blank = { title: "", addressee: "", text: "" };
const TRANSLATIONS = [
  ["missing", blank, ["language", "es", false]],
  ["only begun", { text: "" }, ["translation", "es", true]],
  ["without its title", { title: "" }, ["translation", "es", true]],
  ["older than the original", {}, ["older", "es", false]],
] as const;

for (const [what, fields, lack] of TRANSLATIONS)
  test(`a translation that is ${what} ${lack[2] ? "blocks publishing" : "is reported"}`, async () => {
    const draft = await aDraft();
    await aTranslation(draft, fields);
    await db().letterText.updateMany({ where: { locale: "es" }, data: { updatedAt: after(now, -10_000 * DAY) } });
    expect(await lacksOf(draft.owner.id, draft.slug)).toContainEqual(lack);
    expect((await publishCampaign(actor(draft))).ok).toBe(!lack[2]);
    const texts = await db().letterText.findMany({ where: { locale: "es" } });
    expect(texts).toHaveLength(what === "missing" ? 0 : 1);
  });

test("a language without any text falls back to the letter's own, and can be added later", async () => {
  const draft = await aDraft();
  await aTranslation(draft, blank);
  await publishCampaign(actor(draft));
  expect(await findCampaign(draft.slug, "es", now)).toMatchObject({ locale: "en", letter: { locale: "en" } });
  const { id } = await db().letterVersion.findFirstOrThrow();
  const added = db().letterText.create({
    data: { versionId: id, locale: "es", title: "T", addressee: "A", text: "T" },
  });
  await expect(added).resolves.toBeDefined();
});

test("readers of an unwritten language see the title in the letter's own language", async () => {
  const draft = await aDraft();
  await aTranslation(draft, blank);
  await publishCampaign(actor(draft));
  await signCampaign(draft.slug, anInput({ locale: "es" }), now);
  const title = `The ${draft.slug}`;
  const [owed] = await db().$transaction((transaction) => addressSignatories(transaction, 1, now));
  expect(owed?.mail?.text).toContain(title);
  const { id } = await db().signature.findFirstOrThrow();
  expect(await showVerification(makeToken("verify", id, after(now, HOUR)), "es", now)).toMatchObject({ title });
  expect(await findOwnSignature(makeOwnToken(id, now), "es", now)).toMatchObject({ letter: title });
});

test("a letter published before its opening time opens on time", async () => {
  const draft = await aDraft();
  await db().campaign.update({ where: { id: draft.id }, data: { opensAt: after(now, HOUR) } });
  expect(await publishCampaign(actor(draft))).toEqual({ ok: true });
  expect(await findCampaign(draft.slug, "en", now)).toMatchObject({ state: "not_open" });
  expect(await signCampaign(draft.slug, anInput(), now)).toEqual({ ok: false, error: "not_open" });
  expect(await signCampaign(draft.slug, anInput(), after(now, HOUR))).toEqual({ ok: true });
});

test("of two owners who publish at once, one succeeds and the other is refused", async () => {
  for (let round = 0; round < 20; round += 1) {
    const { id, slug, owner } = await aDraft();
    const owners = [owner, await aMember({ id }, "owner")];
    const outcomes = await Promise.all(owners.map((who) => publishCampaign({ organizerId: who.id, slug })));
    expect(outcomes).toContainEqual({ ok: true });
    expect(outcomes).toContainEqual({ ok: false, error: "already_done" });
  }
  expect((await actsDone()).filter((act) => act === "campaign_published")).toHaveLength(20);
});
