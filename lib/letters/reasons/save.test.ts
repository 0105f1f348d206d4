import { beforeEach, expect, test } from "vitest";
import { db } from "../../db.ts";
import { emptyDatabase } from "../../testing/database.ts";
import { aCampaign, after, DAY } from "../../testing/makers.ts";
import { aMember } from "../../testing/organizers.ts";
import { aReason, aReasonInput } from "../../testing/reasons.ts";
import { findReason } from "./find.ts";
import { readReason } from "./read.ts";
import { saveReason } from "./save.ts";

const ROUNDS = 20;
const later = after(new Date(), DAY);

beforeEach(emptyDatabase);

/** A reason in English with an editor, in an English and Spanish campaign. */
async function aCase() {
  const text = { title: "T", summary: "S", addressee: "A" };
  const campaign = await aCampaign({ texts: { create: ["en", "es"].map((locale) => ({ ...text, locale })) } });
  const { id } = await aReason(campaign);
  const [olga, eva] = [await aMember(campaign, "owner"), await aMember(campaign, "editor")];
  await db().organizer.update({ where: { id: olga.id }, data: { name: "Olga" } });
  const change = (fields = {}) => aReasonInput(campaign, { id, revision: 1, ...fields });
  const read = async (locale = "en") => {
    const found = await readReason(eva.id, campaign.slug, { id }, { locale, saver: true });
    return found.ok ? found.reason : undefined;
  };
  return { campaign, id, olga, eva, change, read };
}

test("a saved reason is public at once and recorded with its editor", async () => {
  const { campaign, id, olga, change, read } = await aCase();
  const written = { title: "New", summary: "Shorter.", text: "One.\n\nTwo.", sources: ["[A](https://a.example)", "B"] };
  expect(await saveReason(olga.id, change(written))).toEqual({ ok: true, number: 1 });
  expect(await findReason(campaign.id, 1, "en")).toMatchObject(written);
  expect(await read()).toMatchObject({ text: { ...written, revision: 2 }, saved: { by: "Olga" } });
  const [event] = await db().auditEvent.findMany();
  expect(event).toMatchObject({ act: "reason_saved", details: { reason: id, number: 1, locale: "en" } });
});

test("the second save from the same revision is refused, and succeeds from the new one", async () => {
  const { olga, eva, change, read } = await aCase();
  expect(await saveReason(olga.id, change({ text: "Olga's." }))).toMatchObject({ ok: true });
  expect(await saveReason(eva.id, change({ text: "Eva's." }))).toEqual({ ok: false, error: "overtaken" });
  expect(await read()).toMatchObject({ text: { text: "Olga's.", revision: 2 } });
  expect(await saveReason(eva.id, change({ text: "Eva's.", revision: 2 }))).toMatchObject({ ok: true });
  expect(await read()).toMatchObject({ text: { text: "Eva's.", revision: 3 } });
});

test("of many concurrent saves one succeeds, is recorded, and the others are refused", async () => {
  const { campaign, id, olga, eva, change, read } = await aCase();
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const locale of ["en", "es"]) {
      const revision = (await read(locale))?.text?.revision ?? 0;
      const saves = [olga, eva, olga, eva].map(({ id: writer }, index) =>
        saveReason(writer, change({ locale, revision, text: `${round} ${index}` })),
      );
      const outcomes = await Promise.all(saves);
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      const first = outcomes.findIndex(({ ok }) => ok);
      expect((await read(locale))?.text).toMatchObject({ text: `${round} ${first}`, revision: revision + 1 });
    }
  }
  expect(await db().auditEvent.count({ where: { campaignId: campaign.id } })).toBe(2 * ROUNDS);
  expect(await db().reasonText.count({ where: { reasonId: id } })).toBe(2);
});

test("submitting the same text twice saves it once", async () => {
  const { olga, change, read } = await aCase();
  for (const _ of [1, 2]) expect(await saveReason(olga.id, change({ text: "Anew." }))).toEqual({ ok: true, number: 1 });
  expect(await read()).toMatchObject({ text: { revision: 2 } });
  expect(await db().auditEvent.count()).toBe(1);
});

test("a translation is missing, present, older than its original, then confirmed", async () => {
  const { olga, change, read } = await aCase();
  const standing = async () => (await read())?.languages.find(({ locale }) => locale === "es")?.standing;
  expect(await standing()).toBe("missing");
  expect(await saveReason(olga.id, change({ locale: "es", revision: 0, title: "Por qué" }))).toMatchObject({
    ok: true,
  });
  expect(await standing()).toBe("there");
  expect(await read("es")).toMatchObject({ text: { title: "Por qué" }, original: { title: "Why" } });
  await saveReason(olga.id, change({ text: "Corrected." }), later);
  expect(await standing()).toBe("older");
  await saveReason(olga.id, change({ locale: "es", title: "Por qué" }), after(later, 1));
  expect(await standing()).toBe("there");
});

test("a language the campaign lacks is refused", async () => {
  const { olga, change } = await aCase();
  const outcome = await saveReason(olga.id, change({ locale: "fr", revision: 0 }));
  expect(outcome).toEqual({ ok: false, error: "unknown_language" });
});

test("a related campaign must be published and another one; setting it leaves translations current", async () => {
  const { campaign, olga, change, read } = await aCase();
  await saveReason(olga.id, change({ locale: "es", revision: 0 }));
  const [other, draft] = [await aCampaign(), await aCampaign({ publishedAt: null })];
  for (const related of [campaign.slug, draft.slug, "nothing-here"])
    expect(await saveReason(olga.id, change({ related }))).toMatchObject({ issues: [{ code: "unknown_related" }] });
  expect(await saveReason(olga.id, change({ related: other.slug }), later)).toMatchObject({ ok: true });
  expect(await read()).toMatchObject({ related: other.slug, text: { revision: 2 } });
  expect((await read())?.languages.map(({ standing }) => standing)).toEqual(["there", "there"]);
  expect(await saveReason(olga.id, change({ locale: "es", text: "Otra." }))).toMatchObject({ ok: true });
  expect(await read()).toMatchObject({ related: other.slug });
  expect(await saveReason(olga.id, change({ related: "", revision: 2 }))).toMatchObject({ ok: true });
  expect(await read()).toMatchObject({ related: "" });
});

test("saving a removed reason is refused", async () => {
  const { olga, id, change } = await aCase();
  await db().reasonText.deleteMany({ where: { reasonId: id } });
  await db().reason.delete({ where: { id } });
  expect(await saveReason(olga.id, change({ text: "Anew." }))).toEqual({ ok: false, error: "reason_gone" });
});
