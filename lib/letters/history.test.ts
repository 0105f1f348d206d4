import { expect, test } from "vitest";
import { db } from "../db.ts";
import { aLetter } from "../testing/letters.ts";
import { aCampaign } from "../testing/makers.ts";
import { aMember } from "../testing/organizers.ts";
import { findEdition, listEditions, listVersions } from "./history.ts";
import { startVersion } from "./start.ts";

test("published versions are listed newest first, without drafts and scheduled ones", async () => {
  const now = new Date();
  const letter = await aCampaign();
  const versions = [
    { number: 2, publishedAt: now },
    { number: 3, publishedAt: new Date(now.getTime() + 60_000) },
    { number: 4, publishedAt: null },
  ];
  for (const version of versions) await db().letterVersion.create({ data: { campaignId: letter.id, ...version } });
  expect((await listVersions(letter.id, now)).map(({ number }) => number)).toEqual([2, 1]);
  expect(await listVersions(letter.id, new Date("2019-01-01T00:00:00Z"))).toEqual([]);
});

test("each version is shown in the reader's or the best language, next to the previous one in the same", async () => {
  const letter = await aLetter({ en: "One.", es: "Uno." });
  const { id } = await aMember(letter, "owner");
  await db().letterVersion.create({
    data: {
      campaignId: letter.id,
      number: 2,
      publishedAt: new Date(),
      texts: {
        create: [
          { locale: "en", title: "T", text: "Two.", note: "Of two." },
          { locale: "fr", title: "T", text: "Deux." },
        ],
      },
    },
  });
  await startVersion(id, letter.slug);
  const summarize = async (locale: string) => {
    const editions = await listEditions(letter.id, locale);
    const read = editions.map(({ number }) => findEdition(letter.id, number, locale));
    const texts = (await Promise.all(read)).map((edition) => edition?.words.text);
    return editions.map(({ number, note, change }, index) =>
      [number, texts[index], note?.text, change?.before.text, change?.after.text].join("|"),
    );
  };
  expect(await summarize("en")).toEqual(["2|Two.|Of two.|One.|Two.", "1|One.|||"]);
  expect(await summarize("fr")).toEqual(["2|Deux.|Of two.|One.|Two.", "1|One.|||"]);
  expect(await summarize("es")).toEqual(["2|Two.|Of two.|One.|Two.", "1|Uno.|||"]);
  expect(await findEdition(letter.id, 2, "en")).toMatchObject({ isNewest: true });
  expect(await findEdition(letter.id, 1, "en")).toMatchObject({ isNewest: false });
  expect(await findEdition(letter.id, 3, "en")).toBeUndefined();
  expect(await listEditions(letter.id, "en", new Date("2019-01-01"))).toEqual([]);
  expect(await findEdition(letter.id, 1, "en", new Date("2019-01-01"))).toBeUndefined();
});
