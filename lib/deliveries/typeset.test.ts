import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { aPack, typesetAndRead } from "../testing/packs.ts";
import { typesetPack } from "./typeset.ts";

const names = (count: number) => Array.from({ length: count }, (_, at) => ({ name: `Ana Number${at + 1}` }));

test("the document's metadata has its title, author, date and language", async () => {
  const { document, pages } = await typesetAndRead({ locale: "es" });
  const { info, metadata } = await document.getMetadata();
  expect(info).toMatchObject({
    Title: "The secretary must resign",
    Author: "Committee for the Letter, Jurists",
    Language: "es",
    CreationDate: "D:20261124120000Z",
  });
  expect(metadata?.get("dc:title")).toBe("The secretary must resign");
  expect(await pages[0]?.structure()).toContain('"role":"H1"');
});

test("cover, letter, count and signatories are in order; feet have title, date, count and number", async () => {
  const { pages } = await typesetAndRead({ signatories: names(1) });
  expect(pages.length).toBe(3);
  expect(pages[0]?.text).toMatch(
    /OPEN LETTER.*must resign.*To: The secretary.*51,482.*Committee.*Washington, November 24, 2026/s,
  );
  expect(pages[1]?.text).toMatch(/Version 2.*Excellencies,/s);
  expect(pages[2]?.text).toMatch(/Signatories.*51,482.*Each was verified.*All who are listed.*Ana Number1/s);
  for (const at of [1, 2])
    expect(pages[at]?.text).toMatch(
      new RegExp(`must resign +· +November 24, 2026 +· +51,482 verified signatures *${at + 1}$`),
    );
});

test("bookmarks lead to the letter, its headings, and into the list", async () => {
  const prominent = [{ name: "Rigoberta" }];
  const { document, pages } = await typesetAndRead({ text: "# One\n\nText.", prominent, signatories: names(5001) });
  const outline = await document.getOutline();
  expect(outline.map(({ title, items }) => [title, items.map((item) => item.title)])).toEqual([
    ["The secretary must resign", []],
    ["The secretary must resign", ["One"]],
    ["Signatories", ["Among the signatories", "All who are listed"]],
  ]);
  const list = outline[2]?.items[1]?.items ?? [];
  expect(list.map(({ title }: { title: string }) => title)).toEqual(["1. Ana Number1", "5,001. Ana Number5001"]);
  const [page] = list[1]?.dest ?? [];
  expect(pages[await document.getPageIndex(page)]?.text).toContain("Ana Number5001");
});

test("prominent signatories come first, in their order, in larger type", async () => {
  const prominent = [
    { name: "Zoe Zeta", title: "Laureate" },
    { name: "Abel Alpha", title: "Minister", country: "GR" },
  ];
  const { text } = await typesetAndRead({ prominent, signatories: [{ name: "Bea Beta" }] });
  expect(text).toMatch(
    /Among the signatories.*Zoe Zeta\s+Laureate\s+Abel Alpha\s+Minister · Greece.*All who are listed\s+Bea Beta/s,
  );
});

test("an empty list says so", async () => {
  const { text, listed, missing } = await typesetAndRead();
  expect({ listed, missing }).toEqual({ listed: 0, missing: 0 });
  expect(text).toContain("Nobody is listed.");
});

test("every signatory appears once, in order, and no name is split between columns", async () => {
  const signatories = names(1000).map(({ name }) => ({ name, title: "Professor", affiliation: "University" }));
  const { pages, text, listed } = await typesetAndRead({ signatories });
  expect(listed).toBe(1000);
  expect([...text.matchAll(/Ana Number(\d+)/g)].map(([, number]) => Number(number))).toEqual(
    signatories.map((_, at) => at + 1),
  );
  for (const { items } of pages.slice(2)) {
    const words = items.filter(({ text }) => text.trim());
    for (const [at, { text, x, y }] of words.entries()) {
      if (!text.startsWith("Ana Number")) continue;
      const below = words[at + 1];
      expect(below?.text).toBe("Professor · University");
      expect([below?.x, below && below.y < y]).toEqual([x, true]);
    }
  }
});

test("the same pack gives the same file, byte for byte", async () => {
  const signatories = [{ name: "محمد" }, { name: "山田 太郎" }, { name: "Ana" }];
  const [one, other] = [await typesetAndRead({ signatories }), await typesetAndRead({ signatories })];
  expect(one.bytes.equals(other.bytes)).toBe(true);
  const third = await typesetAndRead({ signatories: signatories.slice(1) });
  expect(one.bytes.equals(third.bytes)).toBe(false);
});

test("typesetting ends when the reader leaves", async () => {
  const out = new Writable({ write: (_chunk, _encoding, done) => done(new Error("disk full")) });
  out.on("error", () => {});
  await expect(typesetPack(aPack({ signatories: names(500) }), out)).rejects.toThrow("disk full");
});

test("A4 and Letter have the same pages, within either's edges", async () => {
  const text = "What they did has been told by those who were there. ".repeat(60);
  const changes = { text, signatories: names(300), prominent: [{ name: "Zoe Zeta" }] };
  const [a4, letter] = [await typesetAndRead(changes), await typesetAndRead({ ...changes, paper: "letter" })];
  expect(letter.text).toBe(a4.text);
  const edges = async ({ document }: typeof a4) => (await document.getPage(1)).view;
  expect(await edges(a4)).toEqual([0, 0, 595.28, 841.89]);
  const [left = 0, bottom = 0, right = 0, top = 0] = await edges(letter);
  expect([right - left, top - bottom]).toEqual([612, 792]);
  for (const { items } of letter.pages)
    for (const { x, y, width } of items) {
      expect(x).toBeGreaterThan(left + 18);
      expect(x + width).toBeLessThan(right - 18);
      expect(y).toBeGreaterThan(bottom + 18);
      expect(y).toBeLessThan(top - 36);
    }
});
