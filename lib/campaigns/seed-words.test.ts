import { expect, test } from "vitest";
import { almagroResign } from "#prisma/seed/almagro-resign/campaign.ts";
import { isabellaStatue } from "#prisma/seed/isabella-statue/campaign.ts";
import { LOCALES } from "../locale/locales.ts";

const DATES = {
  en: { line: "As of January 17, 2022", month: "January 2022", day: "January 17, 2022" },
  es: { line: "Situación al 17 de enero de 2022", month: "enero de 2022", day: "17 de enero de 2022" },
  pt: { line: "Situação em 17 de janeiro de 2022", month: "janeiro de 2022", day: "17 de janeiro de 2022" },
  fr: { line: "État au 17 janvier 2022", month: "janvier 2022", day: "17 janvier 2022" },
};
const ARTICLE = "10 Reasons OAS Secretary General Luis Almagro Has to Go";
const LETTERS = [almagroResign, isabellaStatue];
const URL_GIVEN = "https://www.globalresearch.ca";

/** Counted strictly: an elided article is a word of its own; a link's URL is none. */
function wordsIn(markdown: string): number {
  return markdown.replace(/\]\([^)]*\)/g, "]").match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

for (const locale of LOCALES) {
  const { line, month, day } = DATES[locale];

  test(`${locale}: both letters say in their first line, title and summary of when their facts are`, () => {
    for (const { texts } of LETTERS) {
      const { title, summary, letter } = texts[locale];
      expect(letter.split("\n")[0]).toBe(`*${line}*`);
      expect(title).toContain(`(${month})`);
      expect(summary).toContain(`(${month})`);
      expect(letter).toMatch(/Flores[\s\S]*Global Research/);
      expect(letter).toContain(day);
      expect(letter).toContain(URL_GIVEN);
    }
  });

  test(`${locale}: both letters have fewer than 320 words, and list what they name or ask`, () => {
    for (const { slug, texts } of LETTERS) {
      const { letter } = texts[locale];
      expect(wordsIn(letter), slug).toBeLessThan(320);
      expect(letter.match(/^\d+\. /gm), slug).toHaveLength(slug === "almagro-resign" ? 10 : 3);
    }
  });

  test(`${locale}: the resignation letter leads with its demand`, () => {
    const [, , demand] = almagroResign.texts[locale].letter.split("\n\n");
    expect(demand).toContain("Luis Almagro");
    expect(demand).toMatch(/resign|renuncie|démission/);
    expect(demand).toContain("2015");
  });

  test(`${locale}: every reason is dated, attributed and sourced, with the article's URL`, () => {
    for (const { number, summary, text, sources } of almagroResign.texts[locale].reasons.map((reason, index) => ({
      number: index + 1,
      ...reason,
    }))) {
      expect(summary, `${number}`).toContain(month);
      expect(text, `${number}`).toMatch(/Flores[\s\S]*\n---\n/);
      expect(sources[0], `${number}`).toContain(ARTICLE);
      expect(sources[0], `${number}`).toContain(day);
      expect(sources[0], `${number}`).toContain(URL_GIVEN);
      expect(sources.length, `${number}`).toBeGreaterThan(1);
    }
  });

  test(`${locale}: what others dispute is marked, also who killed whom in Nicaragua`, () => {
    const disputed = { en: "Others dispute", es: "Otros discuten", pt: "Outros contestam", fr: "D’autres contestent" };
    const killed = { en: "which deaths", es: "qué muertes", pt: "quais mortes", fr: "quelles morts" };
    const nicaragua = almagroResign.texts[locale].reasons[6]?.text ?? "";
    expect(nicaragua.slice(nicaragua.indexOf(disputed[locale]))).toContain(killed[locale]);
  });
}

test("no text repeats a slip that readers found", () => {
  const slips = [
    /given up his position/,
    /retrait de celui-ci/,
    /pronunciamiento/,
    /reminds us|Flores recuerda que Piñera|Flores lembra que Piñera|Flores rappelle que Piñera/,
    /José Luis Zapatero|a presidenta Dilma Rousseff, citada no|volontiers|En un mois|Em um mês|recuo em um mês/,
    /À en croire les résultats|dirigeants sociaux|servi d’excuse|dos amistades/,
    /coups and killings|los golpes y de las muertes|golpes e mortes|des coups d’État et des morts/,
    /Almagro is accused|Luis Almagro est accusé|set up by the OAS|creada por la OEA|criada pela OEA|créée par l’OEA/,
    /recalls that Mexico|recuerda que México|lembra que o México|rappelle que le Mexique|constate-t-il|À l’entendre/,
    /deux aunes|duas réguas|eleições difamadas|silenció a los muertos|não mexesse/,
    /About 171|killings outside the law|likely corrupt|probablemente corrupto|probablement corrompu/,
  ];
  const all = JSON.stringify(LETTERS);
  expect(slips.filter((slip) => slip.test(all))).toEqual([]);
});

test("the call for more reasons goes out under the article's two hashtags", () => {
  expect(almagroResign.hashtags).toEqual(["AlmagroRenuncia", "AlmagroResign"]);
});

test("what was translated says so where it names its source", () => {
  const note = { es: "se tradujeron", pt: "foram traduzidas", fr: "sont traduites" };
  for (const locale of ["es", "pt", "fr"] as const)
    expect(almagroResign.texts[locale].reasons[0]?.sources[0]).toContain(note[locale]);
});
