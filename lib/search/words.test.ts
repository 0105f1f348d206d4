import fc from "fast-check";
import { expect, test } from "vitest";
import { budget } from "../testing/budget.ts";
import { searchWords, wordsIn } from "./words.ts";

/** Names, with what people type to find them. */
const FOUND: Record<string, string[]> = {
  "José Martí": ["jose", "JOSÉ", "marti josé", "Jose\u0301"],
  "Siobhán O’Brien-Smith": ["o'brien", "obrien", "brien", "smith", "Siobhan"],
  "D'Angelo Łukasz Strauß": ["dangelo", "angelo", "lukasz", "strauss"],
  "Nguyễn Thị Minh Khai": ["nguyen thi", "Minh Khai"],
  "Søren Ærø": ["soren", "aero"],
  Σωκράτης: ["ΣΩΚΡΑΤΗΣ", "σωκρατης"],
  "Ёлкин Сергей": ["елкин", "СЕРГЕЙ"],
  مَرْيَم: ["مريم"],
  "أحمد عليّ": ["احمد", "علي", "على"],
  میرزا‌حسن: ["ميرزاحسن"],
  "יוֹסֵף בֶּן־דָּוִד": ["יוסף", "דוד"],
  தமிழ்ச்செல்வி: ["தமிழ்ச்செல்வி"],
  "श्रीमती क्षमा": ["क्षमा"],
  王小明: ["王小明", "小明", "王"],
  "山田 太郎": ["山田", "太郎", "田"],
  김철수: ["김철수"],
  สมชาย: ["สมชาย"],
};

for (const [name, typed] of Object.entries(FOUND))
  test(`${name} is found by ${typed.join(", ")}`, () => {
    const words = new Set(wordsIn(name));
    for (const text of typed) {
      expect(searchWords(text), text).not.toEqual([]);
      expect(searchWords(text).filter((word) => !words.has(word))).toEqual([]);
    }
  });

test("vowels that change the word are kept", () => {
  expect(wordsIn("கல்")).not.toEqual(wordsIn("கலை"));
  expect(wordsIn("สม")).not.toEqual(wordsIn("สิม"));
  expect(wordsIn("कम")).not.toEqual(wordsIn("काम"));
});

test("every name finds itself, and punctuation alone is no word", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (name) => {
      const words = wordsIn(name);
      expect(searchWords(name).filter((word) => !words.includes(word))).toEqual([]);
    }),
    budget(),
  );
  expect(searchWords(" -- … ")).toEqual([]);
});
