import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { publishTranslation } from "../locale/translate.ts";
import { aConnection, emptyDatabase } from "../testing/database.ts";
import { aForm, aLetter, versionsOf, write } from "../testing/letters.ts";
import { aSignature, rowById } from "../testing/makers.ts";
import { aMember } from "../testing/organizers.ts";
import { findCorrection } from "./correction.ts";
import { publishVersion } from "./publish.ts";
import { saveLetter } from "./save.ts";
import { Publishing } from "./schema.ts";
import { discardVersion, startVersion } from "./start.ts";

beforeEach(emptyDatabase);

const ROUNDS = 8;

async function aCorrection() {
  const letter = await aLetter();
  const { id } = await aMember(letter, "owner");
  await startVersion(id, letter.slug);
  await write(id, letter.slug, { text: "We demand." });
  const found = await findCorrection(id, letter.slug, "en");
  const seen = (found.ok && found.correction?.seen) || "";
  return { letter, id, press: Publishing.parse({ slug: letter.slug, seen, sure: "yes", "note-en": "Stronger." }) };
}
const outcomeOf = (outcome: { ok: true } | { ok: false; error: string }) => (outcome.ok ? "ok" : outcome.error);
const wordsOf = ({ locale, title, addressee, text }: Record<"locale" | "title" | "addressee" | "text", string>) => ({
  locale,
  title,
  addressee,
  text,
});
const eventsOf = (act: string) => db().auditEvent.count({ where: { act } });

test("concurrent starts create one correction", async () => {
  for (let round = 1; round <= ROUNDS; round++) {
    const letter = await aLetter();
    const team = [await aMember(letter, "owner"), await aMember(letter, "editor"), await aMember(letter, "editor")];
    const outcomes = await Promise.all(team.map(({ id }) => startVersion(id, letter.slug)));
    expect(outcomes.map(outcomeOf)).toEqual(["ok", "ok", "ok"]);
    expect((await versionsOf(letter)).map(({ number }) => number)).toEqual([1, 2]);
    expect(await eventsOf("version_started")).toBe(round);
  }
});

test("a correction is published or discarded once under concurrency", async () => {
  for (let round = 1; round <= ROUNDS; round++) {
    const { letter, id, press } = await aCorrection();
    const acts = [
      publishVersion(id, press),
      discardVersion(id, press),
      publishVersion(id, press),
      discardVersion(id, press),
    ];
    const outcomes = (await Promise.all(acts)).map(outcomeOf);
    expect(outcomes.toSorted()).toEqual(["no_draft", "no_draft", "no_draft", "ok"]);
    const isPublished = outcomes[0] === "ok" || outcomes[2] === "ok";
    const versions = await versionsOf(letter);
    expect(versions.map(({ publishedAt }) => publishedAt !== null)).toEqual(isPublished ? [true, true] : [true]);
    expect((await eventsOf("version_published")) + (await eventsOf("version_discarded"))).toBe(round);
  }
});

test("a save during publication is included and was seen, or is refused", async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { letter, id, press } = await aCorrection();
    const form = await aForm(id, letter.slug, { text: "Late." });
    const [published, saved] = (await Promise.all([publishVersion(id, press), saveLetter(id, form)])).map(outcomeOf);
    expect([
      ["ok", "published"],
      ["draft_changed", "ok"],
    ]).toContainEqual([published, saved]);
    const newest = (await versionsOf(letter)).at(-1);
    expect(newest?.texts[0]?.text).toBe(published === "ok" ? "We demand." : "Late.");
  }
});

test("a signature made during publication keeps one version or the other", async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { letter, id, press } = await aCorrection();
    const [outcome, ...signatures] = await Promise.all([
      publishVersion(id, press),
      aSignature(letter),
      aSignature(letter),
    ]);
    expect(outcome).toEqual({ ok: true });
    const ids = (await versionsOf(letter)).map((version) => version.id);
    for (const signature of signatures) expect(ids).toContain((await rowById(signature.id)).letterVersionId);
  }
});

test("a translation is published once, and never during a correction", async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const letter = await aLetter();
    const { id } = await aMember(letter, "editor");
    await db().campaignText.create({
      data: { campaignId: letter.id, locale: "es", title: "", summary: "", addressee: "" },
    });
    const form = await aForm(id, letter.slug, { locale: "es", title: "T", addressee: "A", text: "Pedimos." });
    const input = { ...form, sure: "yes" } as const;
    const acts = [publishTranslation(id, input), publishTranslation(id, input), startVersion(id, letter.slug)];
    const outcomes = (await Promise.all(acts)).map(outcomeOf);
    const [first, second] = await versionsOf(letter);
    const added = first?.texts.length === 2;
    expect(outcomes.filter((outcome) => outcome === "ok")).toHaveLength(added ? 2 : 1);
    expect(second?.texts.map(wordsOf)).toEqual(first?.texts.map(wordsOf));
  }
});

test("a published version cannot be changed even in psql; a language can be added", async () => {
  const { letter, id, press } = await aCorrection();
  await publishVersion(id, press);
  const psql = await aConnection();
  for (const act of [
    "UPDATE letter_texts SET text = 'x' WHERE version_id = $1",
    "UPDATE letter_texts SET note = 'x' WHERE version_id = $1",
    "DELETE FROM letter_texts WHERE version_id = $1",
    "UPDATE letter_versions SET published_at = NULL WHERE id = $1",
    "DELETE FROM letter_versions WHERE id = $1",
  ])
    for (const version of await versionsOf(letter))
      await expect(psql.query(act, [version.id])).rejects.toThrow(/never changed/);
  const [version] = await versionsOf(letter);
  await psql.query("INSERT INTO letter_texts (version_id, locale, text) VALUES ($1, 'fr', 'Nous')", [version?.id]);
  expect((await versionsOf(letter))[0]?.texts).toHaveLength(2);
});
