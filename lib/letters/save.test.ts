import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aForm, aLetter, anEmptyDraft, versionsOf, write } from "../testing/letters.ts";
import { aMember, anInvited, anOrganizer } from "../testing/organizers.ts";
import { findLetter } from "./find.ts";
import { saveLetter } from "./save.ts";

beforeEach(emptyDatabase);

test("a draft is saved per language, and sets the campaign's title and addressee", async () => {
  const campaign = await anEmptyDraft(["en", "es"]);
  const { id } = await aMember(campaign, "editor");
  await write(id, campaign.slug, { title: "Resign" });
  await write(id, campaign.slug, { addressee: "The OAS", text: "We **ask**." });
  await write(id, campaign.slug, { locale: "es", title: "Renuncie" });
  const [version] = await versionsOf(campaign);
  expect(version?.texts).toMatchObject([
    { locale: "en", title: "Resign", addressee: "The OAS", text: "We **ask**.", revision: 2 },
    { locale: "es", title: "Renuncie", addressee: "", text: "", revision: 1 },
  ]);
  const texts = await db().campaignText.findMany({ where: { campaignId: campaign.id }, orderBy: { locale: "asc" } });
  expect(texts).toMatchObject([{ title: "Resign", addressee: "The OAS" }, { title: "Renuncie" }]);
});

test("saving title and addressee does not update the summary's date", async () => {
  const campaign = await anEmptyDraft();
  const { id } = await aMember(campaign, "owner");
  const before = await db().campaignText.findFirstOrThrow({ where: { campaignId: campaign.id } });
  await write(id, campaign.slug, { title: "Resign" }, new Date(Date.now() + 60_000));
  const after = await db().campaignText.findFirstOrThrow({ where: { campaignId: campaign.id } });
  expect(after).toEqual({ ...before, title: "Resign" });
});

test("owners and editors write, stewards read; invitees and strangers do neither", async () => {
  const campaign = await anEmptyDraft();
  const form = await aForm((await aMember(campaign, "owner")).id, campaign.slug, { text: "We ask." });
  const say = async ({ id }: { id: string }) => [
    (await findLetter(id, campaign.slug, "en")).ok,
    await saveLetter(id, form).then((outcome) => (outcome.ok ? "saved" : outcome.error)),
  ];
  expect(await say(await aMember(campaign, "steward"))).toEqual([true, "forbidden"]);
  expect(await say(await anInvited(campaign, "owner"))).toEqual([false, "unknown_campaign"]);
  expect(await say(await aMember(await anEmptyDraft(), "owner"))).toEqual([false, "unknown_campaign"]);
  expect(await say(await anOrganizer())).toEqual([false, "unknown_campaign"]);
  expect(await say(await aMember(campaign, "editor"))).toEqual([true, "saved"]);
});

test("the second save from the same revision is refused, names the first editor, then succeeds", async () => {
  const campaign = await anEmptyDraft();
  const [ana, ben] = [await aMember(campaign, "owner"), await aMember(campaign, "editor")];
  await db().organizer.update({ where: { id: ana.id }, data: { name: "Ana" } });
  const late = await aForm(ben.id, campaign.slug, { text: "Ben's." });
  const at = new Date("2026-01-01T12:00:00Z");
  await write(ana.id, campaign.slug, { text: "Ana's." }, at);
  expect(await saveLetter(ben.id, late)).toEqual({ ok: false, error: "overtaken" });
  const found = await findLetter(ben.id, campaign.slug, "en", { saver: true });
  if (!found.ok) throw new Error(found.error);
  expect(found.saved).toMatchObject({ texts: { text: "Ana's." }, by: "Ana", at });
  expect(await saveLetter(ben.id, { ...late, revision: found.saved.revision })).toEqual({ ok: true });
  expect((await versionsOf(campaign))[0]?.texts[0]?.text).toBe("Ben's.");
});

test("of many concurrent saves one succeeds and the others are refused", async () => {
  for (let round = 0; round < 5; round++) {
    const campaign = await anEmptyDraft();
    const { id } = await aMember(campaign, "owner");
    const forms = await Promise.all(["a", "b", "c", "d", "e"].map((text) => aForm(id, campaign.slug, { text })));
    const outcomes = await Promise.all(forms.map((form) => saveLetter(id, form)));
    expect(outcomes.map((outcome) => (outcome.ok ? "saved" : outcome.error)).toSorted()).toEqual([
      ...["overtaken", "overtaken", "overtaken", "overtaken", "saved"],
    ]);
    const saved = forms[outcomes.findIndex(({ ok }) => ok)];
    expect((await versionsOf(campaign))[0]?.texts).toMatchObject([{ text: saved?.text, revision: 1 }]);
  }
});

test("saving unchanged text does nothing, except confirm an older translation", async () => {
  const campaign = await anEmptyDraft(["en", "es"]);
  const { id } = await aMember(campaign, "owner");
  const hour = (n: number) => new Date(Date.UTC(2026, 0, 1, n));
  await write(id, campaign.slug, { title: "T", addressee: "A", text: "One." }, hour(1));
  await write(id, campaign.slug, { locale: "es", title: "T", addressee: "A", text: "Uno." }, hour(2));
  await write(id, campaign.slug, { text: "One!" }, hour(3));
  const standing = async () => {
    const found = await findLetter(id, campaign.slug, "es");
    return found.ok && found.standings.map((one) => one.standing);
  };
  expect(await standing()).toEqual(["there", "older"]);
  await write(id, campaign.slug, { locale: "es" }, hour(4));
  expect(await standing()).toEqual(["there", "there"]);
  const events = () => db().auditEvent.count({ where: { act: "letter_saved" } });
  const before = await events();
  await write(id, campaign.slug, { locale: "es" }, hour(5));
  expect(await events()).toBe(before);
});

test("unknown languages and published letters cannot be saved", async () => {
  const campaign = await anEmptyDraft();
  const { id } = await aMember(campaign, "owner");
  const form = await aForm(id, campaign.slug, { text: "X" });
  expect(await saveLetter(id, { ...form, locale: "fr" })).toEqual({ ok: false, error: "unknown_language" });
  expect(await findLetter(id, campaign.slug, "fr")).toEqual({ ok: false, error: "unknown_language" });
  const letter = await aLetter();
  const owner = await aMember(letter, "owner");
  const late = await aForm(owner.id, letter.slug, { text: "Changed." });
  expect(await saveLetter(owner.id, late)).toEqual({ ok: false, error: "published" });
});
