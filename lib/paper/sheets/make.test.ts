import { expect, test } from "vitest";
import { db } from "../../db.ts";
import { PAPERS } from "../../deliveries/paper.ts";
import { LOCALES } from "../../locale/locales.ts";
import { emptyDatabase } from "../../testing/database.ts";
import { readSheet, readText } from "../../testing/deliveries.ts";
import { aLetter } from "../../testing/letters.ts";
import { guessMapping } from "../map.ts";
import { makeSheet } from "./make.ts";
import { columnsOf, respondSheet } from "./respond.ts";
import type { Sheet } from "./sheet.ts";

const words = {
  ...{ kicker: "Open letter", to: "To:", version: "Published on 1 May 2026", support: "We sign by hand." },
  ...{ whole: "Pages follow.", scan: "Scan this:", privacy: "What is kept.", read: "Read it.", site: "Letters" },
};

const aSheet = (changes: Partial<Sheet> = {}): Sheet => ({
  ...{ paper: "a4", locale: "en", publishedAt: new Date("2026-05-01"), words, columns: columnsOf("en") },
  ...{ url: "https://letters.example.org/en/a-letter?from=sheet", shown: "letters.example.org/a-letter" },
  letter: { locale: "en", title: "The title", addressee: "The OAS", text: "We *ask*.", summary: "In short." },
  ...changes,
});

const squeezed = async (bytes: Uint8Array) => (await readText(bytes)).replace(/\s+/g, " ");

test("a sheet has what is signed, its date, lines with headings, the URL, and then the whole letter", async () => {
  const text = await squeezed(await makeSheet("sheet", aSheet()));
  expect(text).toMatch(/OPEN LETTER.*The title.*To: The OAS.*Published on 1 May 2026.*We sign by hand\./);
  expect(text).toMatch(/letters\.example\.org\/a-letter.*Name ?Country ?City ?Date ?Signature/);
  expect(text).toMatch(/What is kept\..*The title.*We ask\./);
});

test("a poster has the title, the addressee, the summary and the URL on one page, however long they are", async () => {
  const text = await squeezed(await makeSheet("poster", aSheet()));
  expect(text).toMatch(
    /OPEN LETTER.*The title.*To: The OAS.*In short\..*Read it\..*Scan this:.*example\.org\/a-letter/,
  );
  const title = "A very long title of a letter ".repeat(6);
  const long = aSheet({ letter: { ...aSheet().letter, title, summary: "தமிழ் ".repeat(120) } });
  expect(await squeezed(await makeSheet("poster", long))).toContain("A very long title");
});

test("both are made for A4 and Letter, and the same sheet gives the same bytes", async () => {
  const sizes = { a4: [595.28, 841.89], letter: [612, 792] } as const;
  for (const paper of PAPERS)
    for (const kind of ["sheet", "poster"] as const) {
      const bytes = await makeSheet(kind, aSheet({ paper }));
      expect((await readSheet(bytes)).map((side) => Math.round(side * 100) / 100)).toEqual([...sizes[paper]]);
      expect(bytes.equals(await makeSheet(kind, aSheet({ paper })))).toBe(true);
    }
});

test("what is typed from a sheet is imported as its headings say, in every language", () => {
  for (const locale of LOCALES) {
    const headings = columnsOf(locale).map(({ name }) => name);
    const { columns, headed } = guessMapping([headings, ["Ana", "Bolivia", "La Paz", "2026-05-01", ""]]);
    expect([headed, columns], locale).toEqual([true, ["name", "country", "place", "date", ""]]);
  }
});

test("sheets are in the letter's language or the reader's, and end when the letter closes", async () => {
  await emptyDatabase();
  const { slug } = await aLetter({ en: "We *ask*.", es: "Lo *pedimos*." });
  const get = (locale: string, name = slug) =>
    respondSheet("sheet", new Request(`http://x/${locale}/${name}/sheet.pdf`), { locale, slug: name });
  const response = await get("es");
  expect(response.headers.get("content-type")).toBe("application/pdf");
  expect(await squeezed(new Uint8Array(await response.arrayBuffer()))).toMatch(/Title es.*Lo pedimos/);
  expect((await get("en", "nothing")).status).toBe(404);
  await db().campaign.updateMany({ data: { closesAt: new Date("2026-01-01") } });
  expect((await get("es")).status).toBe(410);
});
