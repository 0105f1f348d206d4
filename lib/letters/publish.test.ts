import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aLetter, anEmptyDraft, versionsOf, write } from "../testing/letters.ts";
import { aSignature, aVerified, rowById } from "../testing/makers.ts";
import { aMember, anOrganizer } from "../testing/organizers.ts";
import { findCorrection } from "./correction.ts";
import { publishVersion } from "./publish.ts";
import { Publishing } from "./schema.ts";
import { discardVersion, startVersion } from "./start.ts";

beforeEach(emptyDatabase);

/** The form of an owner who is viewing the correction now. */
async function aPress(organizerId: string, slug: string, notes: Record<string, string> = { "note-en": "A date." }) {
  const found = await findCorrection(organizerId, slug, "en");
  return Publishing.parse({ slug, seen: (found.ok && found.correction?.seen) || "", sure: "yes", ...notes });
}

test("publishing a correction saves its notes and updates the campaign's title and addressee", async () => {
  const letter = await aLetter({ en: "We ask.", es: "Pedimos." });
  const { id } = await aMember(letter, "owner");
  await startVersion(id, letter.slug);
  await write(id, letter.slug, { title: "New title", text: "We demand." });
  const now = new Date();
  expect(await publishVersion(id, await aPress(id, letter.slug), now)).toEqual({ ok: true });
  const [first, second] = await versionsOf(letter);
  expect(first?.texts).toMatchObject([{ title: "Title en", text: "We ask.", note: "" }, { text: "Pedimos." }]);
  expect(second).toMatchObject({ number: 2, publishedAt: now });
  expect(second?.texts).toMatchObject([
    { title: "New title", text: "We demand.", note: "A date." },
    { text: "Pedimos." },
  ]);
  const texts = await db().campaignText.findMany({ where: { campaignId: letter.id }, orderBy: { locale: "asc" } });
  expect(texts.map(({ title }) => title)).toEqual(["New title", "Title es"]);
  const acts = await db().auditEvent.findMany({ where: { campaignId: letter.id }, orderBy: { id: "asc" } });
  expect(acts.map(({ act }) => act)).toEqual(["version_started", "letter_saved", "version_published"]);
});

test("signatures keep the version that was signed", async () => {
  const letter = await aLetter();
  const { id } = await aMember(letter, "owner");
  const [verified, waiting] = [await aVerified(letter), await aSignature(letter)];
  await startVersion(id, letter.slug);
  await write(id, letter.slug, { text: "We demand." });
  const meanwhile = await aSignature(letter);
  await publishVersion(id, await aPress(id, letter.slug));
  const later = await aSignature(letter);
  const [first, second] = await versionsOf(letter);
  for (const signature of [verified, waiting, meanwhile])
    expect((await rowById(signature.id)).letterVersionId).toBe(first?.id);
  expect((await rowById(later.id)).letterVersionId).toBe(second?.id);
  expect(first?.texts[0]?.text).toBe("We ask.");
});

test("a correction that changes nothing, lacks a text or note, or has changed unseen is refused", async () => {
  const letter = await aLetter();
  const { id } = await aMember(letter, "owner");
  const press = async (notes?: Record<string, string>) => {
    const outcome = await publishVersion(id, await aPress(id, letter.slug, notes));
    return outcome.ok ? "published" : outcome.error;
  };
  expect(await press()).toBe("no_draft");
  await startVersion(id, letter.slug);
  expect(await press()).toBe("nothing_changed");
  const early = await aPress(id, letter.slug);
  await write(id, letter.slug, { text: "" });
  expect(await press()).toBe("empty_text");
  await write(id, letter.slug, { text: "We demand." });
  expect(await publishVersion(id, early)).toEqual({ ok: false, error: "draft_changed" });
  expect(await publishVersion(id, await aPress(id, letter.slug, { "note-en": " " }))).toEqual({
    ok: false,
    error: "invalid_input",
    issues: [{ field: "note-en", code: "required" }],
  });
  expect(await press()).toBe("published");
  expect(await press()).toBe("no_draft");
});

test("an empty language does not block publishing a correction", async () => {
  const letter = await aLetter();
  const { id } = await aMember(letter, "owner");
  await db().campaignText.create({
    data: { campaignId: letter.id, locale: "fr", title: "", summary: "", addressee: "" },
  });
  await startVersion(id, letter.slug);
  await write(id, letter.slug, { text: "We demand." });
  await write(id, letter.slug, { locale: "fr", text: "x" });
  await write(id, letter.slug, { locale: "fr", text: "" });
  expect(await publishVersion(id, await aPress(id, letter.slug))).toEqual({ ok: true });
  expect((await versionsOf(letter))[1]?.texts.map(({ locale }) => locale)).toEqual(["en"]);
});

test("the draft of an unpublished campaign is not a correction", async () => {
  const campaign = await anEmptyDraft();
  const { id } = await aMember(campaign, "owner");
  expect(await startVersion(id, campaign.slug)).toEqual({ ok: true });
  expect(await publishVersion(id, await aPress(id, campaign.slug))).toEqual({ ok: false, error: "no_draft" });
  const seen = { slug: campaign.slug, seen: "", sure: "yes" } as const;
  expect(await discardVersion(id, seen)).toEqual({ ok: false, error: "no_draft" });
  expect(await versionsOf(campaign)).toHaveLength(1);
});

test("editors start and discard, owners publish, stewards do neither, outsiders find nothing", async () => {
  const letter = await aLetter();
  const [owner, editor] = [await aMember(letter, "owner"), await aMember(letter, "editor")];
  const [steward, stranger] = [await aMember(letter, "steward"), await anOrganizer()];
  await startVersion(owner.id, letter.slug);
  await write(editor.id, letter.slug, { text: "We demand." });
  const press = await aPress(owner.id, letter.slug);
  expect(await publishVersion(editor.id, press)).toEqual({ ok: false, error: "forbidden" });
  for (const [{ id }, error] of [
    [steward, "forbidden"],
    [stranger, "unknown_campaign"],
  ] as const) {
    expect(await startVersion(id, letter.slug)).toEqual({ ok: false, error });
    expect(await discardVersion(id, press)).toEqual({ ok: false, error });
    expect(await publishVersion(id, press)).toEqual({ ok: false, error });
  }
  expect(await discardVersion(editor.id, press)).toEqual({ ok: true });
  expect(await versionsOf(letter)).toHaveLength(1);
  expect(await startVersion(editor.id, letter.slug)).toEqual({ ok: true });
});
