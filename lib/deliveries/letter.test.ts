import { expect, test } from "vitest";
import { typesetAndRead } from "../testing/packs.ts";

const EVERYTHING = `First *emphasis*, **strong**, ***both***, \`code\` and a [link](https://example.org/a(1)?b=c).
Soft break,\\
hard break.

# One
## Two
### Three

1. first
2. second
   - nested

7. seventh

> quoted
>
> > twice

\`\`\`
let  kept = 1;
    indented
\`\`\`

---

Small print <b>not bold</b> &amp; done.`;

test("every Markdown construct of a letter is typeset", async () => {
  const { pages, document } = await typesetAndRead({ text: EVERYTHING });
  const { text = "" } = pages[1] ?? {};
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  expect(lines).toEqual(
    expect.arrayContaining([
      "hard break.",
      "One",
      "Two",
      "Three",
      "quoted",
      "twice",
      "Small print <b>not bold</b> & done.",
    ]),
  );
  expect(text).toMatch(/1\.\s*first\s*2\.\s*second\s*–\s*nested/);
  const start = (word: string) => pages[1]?.items.find((item) => item.text.trim().startsWith(word))?.x ?? Number.NaN;
  expect(start("indented")).toBeGreaterThan(start("let"));
  expect(text).toMatch(/emphasis, strong, both, code and a link\. Soft break,\s*\n\s*hard break/);
  expect(await pages[1]?.links()).toEqual(["https://example.org/a(1)?b=c"]);
  expect((await document.getOutline())[1]?.items.map(({ title }) => title)).toEqual(["One", "Two", "Three"]);
  const structure = await pages[1]?.structure();
  for (const role of ["H1", "H2", "H3", "H4", "P"]) expect(structure).toContain(`"role":"${role}"`);
});

test("a letter in malformed Markdown is typeset anyway", async () => {
  const { text } = await typesetAndRead({
    text: "> - # \n>   1. > a\n\n[x](javascript:alert) ** * _ ` ~\n\n***\n\n\n",
  });
  expect(text).toContain("[x](javascript:alert)");
});

test("an empty letter still has its heading", async () => {
  expect((await typesetAndRead({ text: "" })).pages[1]?.text).toContain("Version 2");
});

test("a long letter flows over pages within margins, without widows, orphans or headings at the foot", async () => {
  const paragraph = "What they did has been told by those who were there, and is not forgotten. ".repeat(7);
  const text = Array.from({ length: 30 }, (_, at) => `## Part ${at}\n\n${paragraph}`).join("\n\n");
  const { pages } = await typesetAndRead({ text });
  const letter = pages.slice(1, -1);
  expect(letter.length).toBeGreaterThan(4);
  for (const { items } of letter) {
    const lines = items.filter(({ text, y }) => text.trim() && y > 60);
    for (const { x, width, y } of lines) {
      expect(x + width).toBeLessThanOrEqual(104 + 387.5);
      expect(y).toBeGreaterThan(85);
    }
    expect(lines.at(-1)?.text).not.toMatch(/^Part/);
    expect(lines.at(-2)?.text).not.toMatch(/^Part/);
    expect(lines[1]?.text).not.toMatch(/^Part/);
  }
});
