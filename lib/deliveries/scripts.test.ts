import { expect, test } from "vitest";
import { typesetAndRead } from "../testing/packs.ts";

/** Readers do not copy joiners. */
const plain = (text: string) => text.normalize("NFC").replace(/[\p{Cf}\s]/gu, "");

const SCRIPTS = {
  Latin: ["José Núñez", "Łukasz Brzęczyszczykiewicz", "Nguyễn Thị Phương Thảo", "Þórður Ægisson", "Affinity Office"],
  Greek: ["Νίκος Παπαδόπουλος", "Ἀριστοτέλης"],
  Cyrillic: ["Олександра Шевченко", "Ђорђе Ћирић", "Ұлан Қожа"],
  Hebrew: ["יעל כהן"],
  Arabic: ["محمد عبد الله الهاشمي", "علاء الإسلام لا", "دکتر پریسا گلچین ژاله"],
  Devanagari: ["श्रीकृष्ण हिन्दी शर्मा", "क्षत्रिय"],
  Tamil: ["தமிழ்ச்செல்வன் கொளஞ்சி", "ஸ்ரீ கௌரி"],
  Chinese: ["王小明", "陳怡君", "龍龜臺灣"],
  Japanese: ["山田 太郎", "ひらがな カタカナ"],
  Korean: ["김민수", "박지은"],
};

const everybody = typesetAndRead({
  signatories: Object.values(SCRIPTS).flatMap((names) => names.map((name) => ({ name }))),
});

for (const [script, names] of Object.entries(SCRIPTS)) {
  test(`names in ${script} find a font and copy as written`, async () => {
    const { text, missing } = await everybody;
    expect(missing).toBe(0);
    for (const name of names) expect(plain(text)).toContain(plain(name));
  });
}

test("pointed letters keep their points", async () => {
  const { text } = await typesetAndRead({ signatories: [{ name: "מֹשֶׁה" }, { name: "مُحَمَّد" }] });
  expect(plain(text)).toContain(plain("מֹשֶׁה"));
  expect(plain(text)).toContain(plain("مُحَمَّد"));
});

test("bidirectional text on one line follows the name's own direction", async () => {
  const { pages } = await typesetAndRead({ signatories: [{ name: "علی رضا (Ali Reza) محمد" }] });
  const place = (part: string) => pages[2]?.items.find(({ text }) => text.includes(part))?.x ?? Number.NaN;
  expect(place("محمد")).toBeLessThan(place("Ali Reza"));
  expect(place("Ali Reza")).toBeLessThan(place("علی رضا"));
});

test("title, affiliation and country keep this order in either direction", async () => {
  const signatories = [{ name: "Ana", title: "أستاذ", affiliation: "جامعة القاهرة", country: "GR" }];
  const { pages } = await typesetAndRead({ signatories });
  const place = (part: string) => pages[2]?.items.find(({ text }) => text.includes(part))?.x ?? Number.NaN;
  expect(place("أستاذ")).toBeLessThan(place("جامعة"));
  expect(place("جامعة")).toBeLessThan(place("Greece"));
});

test("a character missing from all fonts is drawn as a box, counted, and still copies", async () => {
  const { text, missing } = await typesetAndRead({ signatories: [{ name: "Ana 🎉 Paz" }, { name: "ꡀꡁ" }] });
  expect(missing).toBe(3);
  expect(text).toContain("Ana 🎉 Paz");
});

test("a long name without spaces wraps at the column edge and loses nothing", async () => {
  for (const letter of ["W", "م", "漢"]) {
    const { pages } = await typesetAndRead({ signatories: [{ name: letter.repeat(100) }] });
    const lines = (pages[2]?.items ?? []).filter(({ text }) => text.includes(letter));
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.map(({ text }) => text).join("").length).toBe(100);
    for (const { x, width } of lines) expect(x + width).toBeLessThan(56 + 152);
  }
});

test("newlines, control characters and bidi overrides in a name affect no other text", async () => {
  const name = "Ana\r\n\u2028 \tMaría\u0000\u0007\u202E Paz\u2066\uD800\u200F";
  const { text, missing } = await typesetAndRead({
    signatories: [{ name, title: "\n\n", affiliation: "A\nB" }, { name: "Luz" }],
  });
  expect(text).toMatch(/Ana María Paz\s*\n\s*A B\s*\n\s*Luz/);
  expect(missing).toBe(0);
});

test("kanji keep the form in which a name is written", async () => {
  const { text, missing } = await typesetAndRead({ signatories: [{ name: "\uFA19\uFA67", country: "JP" }] });
  expect(missing).toBe(0);
  expect(text).toContain("\uFA19\uFA67");
});
