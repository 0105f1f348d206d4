import { PNG } from "pngjs";
import { expect, test } from "vitest";
import { SHARE } from "../embeds/size.ts";
import { HOSTILE } from "../testing/hostile.ts";
import { renderPng } from "./render.ts";
import { type Card, drawShare } from "./share.ts";

const CARD: Card = {
  ...{ site: "Undersigned", host: "letters.example.org", kicker: "OPEN LETTER", title: "We ask for an answer" },
  about: { label: "To:", text: "The addressee" },
  number: "1,234",
  unit: "verified signatures",
  note: "toward a goal of 5,000",
  part: 0.25,
};
const PAPER = [247, 243, 234];
const SHEET = [255, 253, 248];
const TITLES = {
  Tamil: "மக்கள் உரிமைகளைக் காப்போம், நீதியை நிலைநாட்டுவோம்",
  Arabic: "يجب على الأمين العام أن يستقيل الآن (2026)",
  Chinese: "请秘书长辞职并尊重各成员国的主权".repeat(8).slice(0, 120),
  "one long word": "W".repeat(120),
  "very wide letters": "\uFDFD".repeat(120),
  "signs alone": "🎉👩‍👩‍👧",
  nothing: "",
};

/** Where the PNG has ink, in pixels, by an independent decoder. */
async function pixelsOf(card: Card) {
  const png = await renderPng(await drawShare(card));
  const { width, height, data } = PNG.sync.read(png);
  const at = (x: number, y: number) => [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)];
  const isInk = (x: number, y: number) => at(x, y).some((value, part) => Math.abs(value - (SHEET[part] ?? 0)) > 40);
  const ink = (x0: number, y0: number, x1: number, y1: number) => {
    const found: [number, number][] = [];
    for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) if (isInk(x, y)) found.push([x, y]);
    return found;
  };
  return { png, width, height, at, ink };
}

test("a share image is a small PNG of 1200 by 630 with our background color", async () => {
  const { png, width, height, at } = await pixelsOf(CARD);
  expect([width, height]).toEqual([SHARE.width, SHARE.height]);
  expect(png.length).toBeLessThan(100_000);
  expect(at(5, 5)).toEqual(PAPER);
  expect(at(60, 590)).toEqual(SHEET);
});

test("a share image contains no text elements or fonts", async () => {
  const svg = await drawShare(CARD);
  expect(svg.replace(/<\/?(svg|rect|path|g|clipPath)\b[^<>]*>/g, "")).toBe("");
  expect(svg).not.toContain("font");
});

for (const [script, title] of Object.entries(TITLES))
  test(`a title of ${script} stays inside the sheet and clear of the count`, async () => {
    const { ink, png } = await pixelsOf({ ...CARD, title });
    expect(ink(34, 120, 76, 396)).toEqual([]);
    expect(ink(1126, 120, 1166, 396)).toEqual([]);
    expect(ink(84, 396, 1116, 406)).toEqual([]);
    expect(png.length).toBeLessThan(125_000);
  });

test("a title is as large as fits, and a long one is smaller", async () => {
  const highest = async (title: string) => {
    const { ink } = await pixelsOf({ ...CARD, title, about: { label: "", text: "" } });
    const rows = ink(84, 130, 1116, 396).map(([, y]) => y);
    return Math.max(...rows) - Math.min(...rows);
  };
  expect(await highest("H")).toBeGreaterThan(45);
  expect(await highest("H".repeat(40))).toBeLessThan(await highest("H ".repeat(40)));
});

test("Arabic is right-aligned and its letters are joined", async () => {
  const bare = { ...CARD, about: { label: "", text: "" } };
  const { ink } = await pixelsOf({ ...bare, title: "السلام" });
  const columns = ink(84, 130, 1116, 396).map(([x]) => x);
  expect(Math.max(...columns)).toBeGreaterThan(1100);
  expect(Math.min(...columns)).toBeGreaterThan(600);
  expect(await drawShare({ ...bare, title: "سلام" })).not.toBe(
    await drawShare({ ...bare, title: "س\u200Cل\u200Cا\u200Cم" }),
  );
});

test("number and bar show the count, up to the goal", async () => {
  const filled = async (part: number) => {
    const { ink, at } = await pixelsOf({ ...CARD, part });
    return ink(84, 506, 1116, 507).filter(([x, y]) => (at(x, y)[0] ?? 0) < 160).length;
  };
  expect(await filled(0)).toBe(0);
  expect(await filled(0.5)).toBeCloseTo(516, -1);
  expect(await filled(7)).toBe(await filled(1));
  expect((await pixelsOf(CARD)).png).not.toEqual((await pixelsOf({ ...CARD, number: "1,235" })).png);
});

test("hostile text never becomes an element of the drawing", async () => {
  for (const text of [...HOSTILE, '"/><script>alert(1)</script>', "\u0000\uD800]]>"]) {
    const card = {
      ...CARD,
      title: text,
      about: { label: text, text },
      number: text,
      unit: text,
      note: text,
      host: text,
    };
    expect((await drawShare(card)).replace(/<\/?(svg|rect|path|g|clipPath)\b[^<>]*>/g, ""), text).toBe("");
  }
});

test("titles in every script have ink", async () => {
  for (const title of ["漢字", "한글", "ひらがな", "สมชาย", "🎉", "X̱ʼunei"]) {
    const { ink } = await pixelsOf({ ...CARD, title });
    expect(ink(60, 140, 1100, 330).length, title).toBeGreaterThan(200);
  }
});
