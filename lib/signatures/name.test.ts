import { expect, test } from "vitest";
import { Text } from "../text.ts";
import { NAME_MAX } from "./schema.ts";

const Name = Text({ max: NAME_MAX });

const WELCOME = [
  "O'Brien",
  "Siobhán O’Brien-Smith",
  "José",
  "Jose\u0301",
  "Nguyễn Thị Minh Khai",
  "Անի Հակոբյան",
  "தமிழ்ச்செல்வி",
  "محمد بن عبد الله",
  "مَرْيَم",
  "میرزا‌حسن می‌خواهم",
  "יוֹסֵף בֶּן־דָּוִד",
  "श्रीमती क्षमा",
  "ශ්‍රී ලංකා",
  "王小明",
  "山田 太郎",
  "김철수",
  "St. John",
  "Dr. J.R. Smith",
  "J.R.R. Tolkien",
  "Ma. de los Ángeles",
  "Fco.de Asís",
  "Martin Luther King, Jr.",
  "Nguyen v. Ly",
  "Acme Co.",
  "Ministerio de Relaciones Exteriores (RR.EE.)",
  "Ana María de la O",
  "X Æ A-12",
  "Bob 🇧🇴",
  "👩‍👩‍👧 Pérez",
  "Þór",
  "d'Artagnan",
  "ʻOkina",
  "A",
  "x".repeat(100),
  "😀".repeat(100),
];

for (const name of WELCOME)
  test(`${name.slice(0, 30)} is a name`, () => {
    expect(Name.parse(name)).toBe(name.normalize("NFC"));
  });
