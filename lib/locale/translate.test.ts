import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { saveLetter } from "../letters/save.ts";
import { TranslationInput } from "../letters/schema.ts";
import { startVersion } from "../letters/start.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aForm, aLetter, versionsOf } from "../testing/letters.ts";
import { aMember, anInvited, anOrganizer } from "../testing/organizers.ts";
import { publishTranslation } from "./translate.ts";

beforeEach(emptyDatabase);

async function aLetterToTranslate() {
  const letter = await aLetter();
  await db().campaignText.create({
    data: { campaignId: letter.id, locale: "es", title: "", summary: "", addressee: "" },
  });
  const { id } = await aMember(letter, "editor");
  const form = await aForm(id, letter.slug, { locale: "es", title: "Título", addressee: "A la OEA", text: "Pedimos." });
  return { letter, id, input: TranslationInput.parse({ ...form, sure: "yes" }) };
}

test("a language is added to the published version without creating a new one", async () => {
  const { letter, id, input } = await aLetterToTranslate();
  expect(await publishTranslation(id, input)).toEqual({ ok: true });
  const [version, ...others] = await versionsOf(letter);
  expect(others).toEqual([]);
  expect(version?.texts).toMatchObject([{ locale: "en" }, { locale: "es", title: "Título", text: "Pedimos." }]);
  expect(await db().campaignText.findMany({ where: { locale: "es" } })).toMatchObject([{ title: "Título" }]);
  expect(await publishTranslation(id, input)).toEqual({ ok: false, error: "published" });
});

test("a translation is refused while a correction is open", async () => {
  const { letter, id, input } = await aLetterToTranslate();
  await startVersion(id, letter.slug);
  expect(await publishTranslation(id, input)).toEqual({ ok: false, error: "draft_open" });
  expect(await saveLetter(id, input)).toEqual({ ok: false, error: "overtaken" });
  const { revision: _, ...typed } = input;
  expect(await saveLetter(id, await aForm(id, letter.slug, typed))).toEqual({ ok: true });
});

test("publishing a translation takes write access and one of the campaign's languages", async () => {
  const { letter, id, input } = await aLetterToTranslate();
  const errorOf = async (organizer: { id: string }, form = input) => {
    const outcome = await publishTranslation(organizer.id, form);
    return outcome.ok ? "ok" : outcome.error;
  };
  expect(await errorOf(await aMember(letter, "steward"))).toBe("forbidden");
  expect(await errorOf(await anInvited(letter, "editor"))).toBe("unknown_campaign");
  expect(await errorOf(await anOrganizer())).toBe("unknown_campaign");
  expect(await errorOf({ id }, { ...input, locale: "fr" })).toBe("unknown_language");
});
