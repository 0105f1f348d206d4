import { expect, test } from "vitest";
import { damageOf, damageOfName } from "./damage.ts";
import { isTotal } from "./total.ts";

test("text that was decoded wrongly once or twice is noticed", () => {
  for (const text of [
    ...["JosÃ© MuÃ±oz", "MarÃ­a", "SÃ´nia", "NÃºria GÃ¼ell", "JosÃƒÂ©", "Ã‰mile", "MUÃ‘OZ", "Å\u0081ukasz", "Oâ€™Brien"],
    ...["Jos√© Mu√±oz", "Jos├® Mu├▒oz", "José MuÃ±oz", "UniÃ³n", "Ð˜Ð²Ð°Ð½", "NÂº 5"],
    ...[
      "Mu¤oz",
      "Garc¡a",
      "£ukasz",
      "¯ó³æ",
      "JosŽ",
      "Jos&eacute;",
      "O&#39;Brien",
      "Jos\\u00e9",
      "Jos%C3%A9",
      "Jos=C3=A9",
    ],
    ...["Mu?oz", "Pe?a"],
  ])
    expect(damageOf(text), text).toBe("garbled");
  expect(damageOfName("Jos? Ruiz")).toBe("garbled");
  expect(damageOf("Jos\uFFFD")).toBe("other_encoding");
});

test("names as people write them are not taken for garbled", () => {
  for (const text of [
    ...[
      "José Muñoz",
      "SÃO JOÃO",
      "“JOSÉ”",
      "“AMANHÃ”",
      "D´Angelo",
      "O’Brien",
      "M.ª José",
      "N.º 5",
      "Łukasz Żółć",
      "Þórður",
    ],
    ...[
      "Иван Петров",
      "Νίκος Παπαδόπουλος",
      "王小明",
      "Nguyễn Thị Phương Thảo",
      "Tłı̨chǫ",
      "R&D; Lab",
      "¡Basta!",
      "A – B",
    ],
    ...[
      "Ÿves",
      "Œuvre d’Orient",
      "Sœur Anne",
      "Ana Ž.",
      "#NiUnaMenos",
      "50 % de descuento",
      "¿Por qué no? Red",
      "AT&T",
      "Dvořák",
    ],
  ])
    expect(damageOf(text), text).toBeUndefined();
});

test("formulas and their errors in any language of Excel are not text", () => {
  for (const text of [
    "#REF!",
    "#N/A",
    "#NAME?",
    "#¡REF!",
    "#¿NOMBRE?",
    "#VALEUR!",
    "#N/D",
    "#DIV/0!",
    "#NÚM!",
    "=A1",
    "=SUM(A1:A9)",
  ])
    expect(damageOf(text), text).toBe("spreadsheet_error");
});

test("lines that add up others are totals, and people named Suma are not", () => {
  for (const [name, ...rest] of [
    ["Total"],
    ["TOTAL: 25"],
    ["Total general", "120"],
    ["Subtotal hoja 3"],
    ["Total de firmas: 1.240"],
    ["Total des signatures", "8"],
    ["Gran total", ""],
    ["Suma: 12"],
    ["Somme", "40"],
    ["", "Total", "25"],
    ["25", "Total"],
  ])
    expect(isTotal(name ?? "", [name ?? "", ...rest]), name).toBe(true);
  for (const [name = "", ...rest] of [
    ["Suma Rao", "12"],
    ["Suma", "IN"],
    ["Total Recall Pérez"],
    ["Ana", "Total S.A."],
    ["Ana", "12"],
  ])
    expect(isTotal(name, [name, ...rest]), name).toBe(false);
});
