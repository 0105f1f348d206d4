import { beforeEach, expect, test } from "vitest";
import { findCampaign } from "../campaigns/find.ts";
import { checkTranslation } from "../locale/check.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aLetter, versionsOf, write } from "../testing/letters.ts";
import { aMember } from "../testing/organizers.ts";
import { findCorrection } from "./correction.ts";
import { findEdition } from "./history.ts";
import { publishVersion } from "./publish.ts";
import { Publishing } from "./schema.ts";
import { startVersion } from "./start.ts";

beforeEach(emptyDatabase);

async function anEdited(texts: Parameters<typeof write>[2][]) {
  const letter = await aLetter({ en: "We ask.", es: "Pedimos.", pt: "Pedimos." });
  const { id } = await aMember(letter, "owner");
  await startVersion(id, letter.slug);
  for (const text of texts) await write(id, letter.slug, text);
  const warned = async () => {
    const found = await findCorrection(id, letter.slug, "en");
    return found.ok ? found.correction?.languages.filter(({ isOlder }) => isOlder).map(({ locale }) => locale) : [];
  };
  const publish = async () => {
    const found = await findCorrection(id, letter.slug, "en");
    const seen = (found.ok && found.correction?.seen) || "";
    return publishVersion(id, Publishing.parse({ slug: letter.slug, seen, sure: "yes", "note-en": "A date." }));
  };
  const told = async (locale: "en" | "es" | "fr" | "pt") => [
    (await findCampaign(letter.slug, locale))?.correctedIn,
    (await findEdition(letter.id, 2, locale))?.correctedIn,
  ];
  return { id, letter, warned, publish, told };
}

test("a correction of the original alone warns its owner, and tells readers of the older translation", async () => {
  const { letter, warned, publish, told } = await anEdited([{ text: "We demand." }]);
  expect(await warned()).toEqual(["es", "pt"]);
  expect((await findCampaign(letter.slug, "es"))?.correctedIn).toBeUndefined();
  expect(await publish()).toEqual({ ok: true });
  expect(await told("es")).toEqual(["en", "en"]);
  for (const locale of ["en", "fr"] as const) expect(await told(locale)).toEqual([undefined, undefined]);
  expect(await findEdition(letter.id, 1, "es")).toMatchObject({ correctedIn: undefined });
});

test("a translation that was corrected too is up to date", async () => {
  const { warned, publish, told } = await anEdited([{ text: "We demand." }, { locale: "es", text: "Exigimos." }]);
  expect(await warned()).toEqual(["pt"]);
  await publish();
  expect(await told("es")).toEqual([undefined, undefined]);
});

test("a translation marked as still right is up to date", async () => {
  const { id, letter, warned, publish, told } = await anEdited([{ text: "We ask you." }]);
  await checkTranslation(id, { slug: letter.slug, locale: "es", of: "letter", seen: new Date() });
  expect(await warned()).toEqual(["pt"]);
  await publish();
  expect(await told("es")).toEqual([undefined, undefined]);
});

test("a translation left behind stays so after a later correction of another language", async () => {
  const { id, letter, publish, told } = await anEdited([{ text: "We demand." }]);
  await publish();
  await startVersion(id, letter.slug);
  await write(id, letter.slug, { locale: "pt", text: "Exigimos." });
  expect(await publish()).toEqual({ ok: true });
  expect((await versionsOf(letter)).map(({ publishedAt }) => publishedAt !== null)).toEqual([true, true, true]);
  expect((await told("es"))[0]).toBe("en");
  expect((await told("pt"))[0]).toBeUndefined();
});
