import { beforeEach, expect, test } from "vitest";
import { db } from "../db.ts";
import { emptyDatabase } from "../testing/database.ts";
import { aReadPack } from "../testing/deliveries.ts";
import { aLetter } from "../testing/letters.ts";
import { aVerified, rowById } from "../testing/makers.ts";
import { aMember } from "../testing/organizers.ts";
import { typesetAndRead } from "../testing/packs.ts";

beforeEach(emptyDatabase);

type Texts = { locale: string; title: string; addressee: string; text: string };
const en = (title: string, text: string): Texts => ({ locale: "en", title, addressee: "To en", text });

async function aLetterToDeliver() {
  const letter = await aLetter({ en: "We *ask*.", es: "Lo *pedimos*." });
  const { id: steward } = await aMember(letter, "steward");
  const publish = (number: number, ...texts: Texts[]) =>
    db().letterVersion.create({
      data: {
        campaignId: letter.id,
        number,
        publishedAt: new Date(`202${number}-01-01T00:00:00Z`),
        texts: { create: texts },
      },
    });
  return { ...letter, steward, publish };
}

test("a pack of a corrected letter has each signed version, newest first, with its count", async () => {
  const letter = await aLetterToDeliver();
  await aVerified(letter);
  await aVerified(letter);
  const second = await letter.publish(2, en("Title two", "We ask again."));
  const draft = { campaignId: letter.id, number: 3, texts: { create: en("Title three", "Not yet.") } };
  await db().letterVersion.create({ data: draft });
  const late = await aVerified(letter, { name: "Late Comer" });
  expect((await rowById(late.id)).letterVersionId).toBe(second.id);
  const { text, manifest } = await aReadPack(letter.steward, letter.slug);
  expect(text).toMatch(/^OPEN LETTER Title two/);
  expect(text).toMatch(/Version 2, published on January 1, 2022 · 1 person signed this wording We ask again\./);
  expect(text).toMatch(
    /ask again.*AN EARLIER VERSION OF THE LETTER To: To en Title en Version 1, published on January 1, 2020 · 2 people signed this wording We ask\..*Signatories/,
  );
  expect(text).toContain("2 signed version 1 and 1 signed version 2. Each version that was signed is printed here");
  expect(text).not.toMatch(/Not yet|Title three/);
  expect(manifest).toMatchObject({ count: 3, version: 2, versions: [{ count: 2 }, { count: 1 }] });
});

test("an unsigned version is printed only if it is the newest", async () => {
  const letter = await aLetterToDeliver();
  await letter.publish(2, en("Title two", "We ask again."));
  await aVerified(letter);
  await letter.publish(3, en("Title three", "We ask once more."));
  const { text, manifest } = await aReadPack(letter.steward, letter.slug);
  expect(text).toMatch(/We ask once more\..*EARLIER VERSION.*We ask again\./);
  expect(text).not.toContain("We ask.");
  expect(text).toContain("1 signed version 2 and nobody has signed version 3.");
  expect(manifest.versions.map(({ count }: { count: number }) => count)).toEqual([0, 1, 0]);
});

test("a letter that was never corrected mentions no versions", async () => {
  const letter = await aLetterToDeliver();
  await aVerified(letter);
  const { text } = await aReadPack(letter.steward, letter.slug);
  expect(text).toContain("Version 1, published on January 1, 2020 We ask.");
  expect(text).not.toMatch(/corrected|EARLIER|signed this wording/);
});

test("an earlier version not fully translated is printed in the campaign's own language", async () => {
  const letter = await aLetterToDeliver();
  await aVerified(letter);
  await db().letterText.create({ data: { versionId: letter.versionId, locale: "fr", text: "À peine traduit." } });
  await letter.publish(2, en("Title two", "We ask again."), {
    locale: "fr",
    title: "Titre deux",
    addressee: "À qui",
    text: "Nous le demandons.",
  });
  const { text } = await aReadPack(letter.steward, letter.slug, { locale: "fr" });
  expect(text).toMatch(/Nous le demandons\..*UNE VERSION ANTÉRIEURE DE LA LETTRE.*We ask\./);
  expect(text).not.toContain("À peine");
});

test("text in another language than the document is tagged with its language", async () => {
  const earlier = [
    { locale: "es", title: "Carta", addressee: "A quien", text: "Pedimos.", version: "Version 1" },
    { locale: "en", title: "Letter", addressee: "To whom", text: "We ask.", version: "Version 0" },
  ];
  const { pages } = await typesetAndRead({ earlier });
  expect(await pages[2]?.structure()).toContain('"lang":"es"');
  expect(await pages[3]?.structure()).not.toContain('"lang"');
});
