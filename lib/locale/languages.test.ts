import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aLetter, anEmptyDraft, write } from "../testing/letters.ts";
import { aMember, anInvited, anOrganizer } from "../testing/organizers.ts";
import { addLanguage } from "./add.ts";
import { checkTranslation } from "./check.ts";
import { chooseLanguage } from "./choose.ts";
import { removeLanguage } from "./remove.ts";
import { surveyLanguages } from "./survey.ts";

beforeEach(emptyDatabase);

const hour = (n: number) => new Date(Date.UTC(2026, 0, 1, n));
const outcomeOf = (outcome: { ok: true } | { ok: false; error: string }) => (outcome.ok ? "ok" : outcome.error);

/** The standing of each text in each language, the campaign's own first. */
async function survey(id: string, slug: string): Promise<string[]> {
  const found = await surveyLanguages(id, slug, "en");
  if (!found.ok) return [found.error];
  const say = (name: string, standings: readonly { locale: string; standing: string }[]) =>
    [name, ...standings.map(({ locale, standing }) => `${locale} ${standing}`)].join(" · ");
  return [
    say("letter", found.letter.standings),
    say("summary", found.summary.standings),
    ...found.reasons.map(({ number, standings }) => say(String(number), standings)),
  ];
}

test("a language is added once and starts with everything missing", async () => {
  const letter = await aLetter();
  const { id } = await aMember(letter, "editor");
  await db().reason.create({
    data: {
      campaignId: letter.id,
      number: 1,
      texts: { create: { locale: "en", title: "T", summary: "S", text: "X" } },
    },
  });
  const input = { slug: letter.slug, locale: "es" } as const;
  const outcomes = await Promise.all([addLanguage(id, input), addLanguage(id, input)]);
  expect(outcomes.map(outcomeOf)).toEqual(["ok", "ok"]);
  expect(await survey(id, letter.slug)).toEqual([
    "letter · en there · es missing",
    "summary · en there · es missing",
    "1 · en there · es missing",
  ]);
  expect(await db().auditEvent.count({ where: { act: "language_added" } })).toBe(1);
});

test("confirming a translation covers the original as reviewed, not a later one", async () => {
  const campaign = await anEmptyDraft(["en", "es"]);
  const { id } = await aMember(campaign, "owner");
  const full = { title: "T", addressee: "A", text: "X" };
  await write(id, campaign.slug, full, hour(1));
  await write(id, campaign.slug, { ...full, locale: "es" }, hour(2));
  await write(id, campaign.slug, { text: "Y" }, hour(3));
  const finding = { slug: campaign.slug, locale: "es", of: "letter" } as const;
  const standing = async () => (await survey(id, campaign.slug))[0];
  expect(await standing()).toBe("letter · en there · es older");
  await checkTranslation(id, { ...finding, seen: hour(4) }, hour(5));
  expect(await standing()).toBe("letter · en there · es there");
  await write(id, campaign.slug, { text: "Z" }, hour(7));
  await checkTranslation(id, { ...finding, seen: hour(6) }, hour(8));
  expect(await standing()).toBe("letter · en there · es older");
  await checkTranslation(id, { ...finding, seen: hour(99) }, hour(8));
  await write(id, campaign.slug, { text: "Later" }, hour(9));
  expect(await standing()).toBe("letter · en there · es older");
});

test("a translation is confirmed in its own campaign only, and never in a published letter", async () => {
  const letter = await aLetter({ en: "We ask.", es: "Pedimos." });
  const { id } = await aMember(letter, "owner");
  const text = { title: "T", summary: "S", text: "X" };
  const texts = [
    { ...text, locale: "en", updatedAt: hour(2) },
    { ...text, locale: "es", updatedAt: hour(1) },
  ];
  const reason = await db().reason.create({ data: { campaignId: letter.id, number: 1, texts: { create: texts } } });
  const other = await aLetter();
  const finding = { locale: "es", of: "reason", id: reason.id, seen: hour(3) } as const;
  await checkTranslation((await aMember(other, "owner")).id, { ...finding, slug: other.slug });
  expect((await survey(id, letter.slug)).at(-1)).toBe("1 · en there · es older");
  await checkTranslation(id, { ...finding, slug: letter.slug });
  expect((await survey(id, letter.slug)).at(-1)).toBe("1 · en there · es there");
  expect(outcomeOf(await checkTranslation(id, { ...finding, of: "letter", slug: letter.slug }))).toBe("ok");
  expect(await db().auditEvent.count({ where: { act: "translation_checked" } })).toBe(1);
});

test("removing a language removes its texts; the own language and public ones stay", async () => {
  const letter = await aLetter({ en: "We ask.", es: "Pedimos." });
  const { id } = await aMember(letter, "owner");
  const remove = async (locale: "en" | "es" | "fr") =>
    outcomeOf(await removeLanguage(id, { slug: letter.slug, locale }));
  expect([await remove("en"), await remove("es"), await remove("fr")]).toEqual([
    "own_language",
    "language_published",
    "ok",
  ]);
  await addLanguage(id, { slug: letter.slug, locale: "fr" });
  const reason = { locale: "fr", title: "T", summary: "S", text: "X" };
  await db().reason.create({ data: { campaignId: letter.id, number: 1, texts: { create: reason } } });
  expect(await remove("fr")).toBe("language_published");
  const draft = await anEmptyDraft(["en", "es"]);
  const owner = await aMember(draft, "owner");
  await write(owner.id, draft.slug, { locale: "es", text: "Pedimos." });
  expect(outcomeOf(await removeLanguage(owner.id, { slug: draft.slug, locale: "es" }))).toBe("ok");
  expect(await survey(owner.id, draft.slug)).toEqual(["letter · en missing", "summary · en missing"]);
});

test("a language can become the campaign's own if the letter is complete in it", async () => {
  const letter = await aLetter({ en: "We ask.", es: "Pedimos." });
  const { id } = await aMember(letter, "editor");
  const choose = async (locale: "es" | "fr" | "pt") =>
    outcomeOf(await chooseLanguage(id, { slug: letter.slug, locale }));
  await addLanguage(id, { slug: letter.slug, locale: "fr" });
  expect([await choose("fr"), await choose("pt"), await choose("es")]).toEqual([
    "language_unwritten",
    "unknown_language",
    "ok",
  ]);
  expect((await survey(id, letter.slug))[0]).toBe("letter · es there · en there · fr missing");
  const draft = await anEmptyDraft(["en", "fr"]);
  const owner = await aMember(draft, "owner");
  expect(outcomeOf(await chooseLanguage(owner.id, { slug: draft.slug, locale: "fr" }))).toBe("ok");
});

test("stewards see the languages; outsiders find no campaign", async () => {
  const letter = await aLetter({ en: "We ask.", es: "Pedimos." });
  const input = { slug: letter.slug, locale: "es" } as const;
  const acts = (id: string) =>
    Promise.all([
      addLanguage(id, { ...input, locale: "pt" }).then(outcomeOf),
      removeLanguage(id, input).then(outcomeOf),
      chooseLanguage(id, input).then(outcomeOf),
      checkTranslation(id, { ...input, of: "summary", seen: new Date() }).then(outcomeOf),
    ]);
  const steward = await aMember(letter, "steward");
  expect(await acts(steward.id)).toEqual(Array(4).fill("forbidden"));
  expect(await survey(steward.id, letter.slug)).toHaveLength(2);
  for (const { id } of [await anInvited(letter, "owner"), await anOrganizer()]) {
    expect(await acts(id)).toEqual(Array(4).fill("unknown_campaign"));
    expect(await survey(id, letter.slug)).toEqual(["unknown_campaign"]);
  }
});
