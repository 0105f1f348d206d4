import { expect, test } from "vitest";
import { readDay } from "./day.ts";

const now = new Date("2026-11-24T00:00:00Z");
const iso = (text: string, dayFirst = true) => readDay(text, dayFirst, now)?.toISOString().slice(0, 10);

test("the third of May 2022 is understood as people write it in four languages", () => {
  for (const text of [
    ...["2022-05-03", "03/05/22", "3-5-2022", "3.5.2022", "2022/05/03", "2022.05.03.", "20220503", "44684", "3.5.22"],
    ...[
      "May 3, 2022",
      "May 3rd, 2022",
      "3 May 2022",
      "3rd of May 2022",
      "Tuesday, May 3, 2022",
      "3-May-22",
      "2022 May 3",
    ],
    ...["3 de mayo de 2022", "el 3 de mayo del 2022", "03-may-22", "martes 3/5/2022", "3/mayo/2022", "Mayo 3 de 2022"],
    ...[
      "3 de maio de 2022",
      "3/mai/2022",
      "terça-feira, 3 de maio de 2022",
      "3 mai 2022",
      "mardi 3 mai 2022",
      "le 3 mai 2022",
    ],
    ...["3/V/2022", "3 V 2022", "3/5/2.022", "03 05 2022", "03/05/2022.", "'03/05/2022", "3 MAYO 2022", "3. Mai 2022"],
    ...[
      "2022-05-03T14:33:12Z",
      "2022-05-03 14:33:12",
      "2022-05-03 00:00:00.000",
      "3/5/2022 10:30",
      "3/5/2022 10:30 a. m.",
    ],
    ...["3 de mayo de 2022, 10:30", "3/5/2022 a las 10:30", "May 3, 2022 at 2:30 PM", "3 mai 2022 à 14h30"],
  ])
    expect(iso(text), text).toBe("2022-05-03");
  expect([iso("1º de mayo de 2022"), iso("1er mai 2022"), iso("1ro de enero de 2022")]).toEqual([
    ...["2022-05-01", "2022-05-01", "2022-01-01"],
  ]);
});

test("every month is known in four languages, in full and shortened", () => {
  const months = (locale: string, month: "long" | "short") =>
    Array.from({ length: 12 }, (_, at) =>
      new Date(Date.UTC(2021, at, 9)).toLocaleString(locale, { month, timeZone: "UTC" }),
    );
  for (const locale of ["en", "es", "pt", "fr"])
    for (const style of ["long", "short"] as const)
      months(locale, style).forEach((month, at) => {
        expect(iso(`9 ${month} 2021`), month).toBe(`2021-${String(at + 1).padStart(2, "0")}-09`);
      });
  expect([iso("mar 9 mars 2021"), iso("mar. 9 de feb. 2021"), iso("9 set. 2021"), iso("Sept 9, 2021")]).toEqual([
    ...["2021-03-09", "2021-02-09", "2021-09-09", "2021-09-09"],
  ]);
});

test("two digits of a year in the future are of the last century", () => {
  expect(iso("3/5/99")).toBe("1999-05-03");
  expect(iso("3/4/2021", false)).toBe("2021-03-04");
});

test("what is no whole date, or none that was, is refused", () => {
  for (const text of [
    "3/5",
    "mayo 2022",
    "2022",
    "31/02/2024",
    "31 de febrero de 2024",
    "3/13/2022",
    "3/4/5/2021",
    "99999",
    "1234",
  ])
    expect(iso(text), text).toBeUndefined();
  for (const text of [
    "3 de mayo",
    "soon",
    "3 de nada de 2022",
    "May May 2022",
    "2031-01-01",
    "1821-01-01",
    "x".repeat(1e6),
  ])
    expect(iso(text), text.slice(0, 30)).toBeUndefined();
});
