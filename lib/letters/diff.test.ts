import fc from "fast-check";
import { expect, test } from "vitest";
import { budget } from "../testing/budget.ts";
import { diffTexts, isSameText } from "./diff.ts";

/** As somebody would write it down: [-gone-] and {+new+}. */
function written(before: string, after: string): string[] {
  return diffTexts(before, after).map(({ changed, parts }) => {
    const text = parts.map(({ text, change }) =>
      change === "removed" ? `[-${text}-]` : change === "added" ? `{+${text}+}` : text,
    );
    return `${changed ? "* " : "  "}${text.join("")}`;
  });
}

test("a word that changed is shown within its paragraph, the others stay", () => {
  expect(written("One.\n\nWe ask you to go.\n\nThree.", "One.\n\nWe ask you to resign.\n\nThree.")).toEqual([
    "  One.",
    "* We ask you to [-go-]{+resign+}.",
    "  Three.",
  ]);
});

test("neighbours that changed are one change", () => {
  expect(written("The big red house is on the hill", "The small blue house is on the hill")).toEqual([
    "* The [-big red-]{+small blue+} house is on the hill",
  ]);
});

test("a paragraph that is another one is taken out and put in as a whole", () => {
  expect(written("It rains in Spain today.", "Nobody knows why they left.")).toEqual([
    "* [-It rains in Spain today.-]",
    "* {+Nobody knows why they left.+}",
  ]);
});

test("a paragraph that was added, taken out or moved leaves the others alone", () => {
  expect(written("A one.\n\nB two.", "A one.\n\nNew.\n\nB two.")).toEqual(["  A one.", "* {+New.+}", "  B two."]);
  expect(written("A one.\n\nB two.\n\nC three.", "A one.\n\nC three.")).toEqual([
    "  A one.",
    "* [-B two.-]",
    "  C three.",
  ]);
  expect(written("", "All new.")).toEqual(["* {+All new.+}"]);
  expect(written("All gone.", "")).toEqual(["* [-All gone.-]"]);
});

test("how lines end, and how many are empty between paragraphs, is no change", () => {
  expect(isSameText("One.\r\n\r\nTwo\r\nlines.", "\nOne.\n\n\n \nTwo\nlines.\n")).toBe(true);
  expect(isSameText("One.", "One!")).toBe(false);
  expect(isSameText("", " \n")).toBe(true);
});

test("letters with accents are of their words", () => {
  expect(written("La acción pública de la señora", "La acción común de la señora")).toEqual([
    "* La acción [-pública-]{+común+} de la señora",
  ]);
});

const paragraph = fc
  .array(fc.constantFrom("we", "ask", "you", "to", "resign", "now", "señor", "—", "**x**"), {
    minLength: 1,
    maxLength: 9,
  })
  .map((words) => words.join(" "));
const text = fc.array(paragraph, { maxLength: 8 }).map((all) => all.join("\n\n"));

test("what is taken out and what stays are the text before; what is put in and what stays, the text after", () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const all = diffTexts(before, after);
      const side = (gone: "added" | "removed") =>
        all
          .map(({ parts }) =>
            parts
              .filter(({ change }) => change !== gone)
              .map((part) => part.text)
              .join(""),
          )
          .filter((line) => line !== "")
          .join("\n\n");
      expect([side("added"), side("removed")]).toEqual([before, after]);
      expect(isSameText(before, after)).toBe(before === after);
    }),
    budget(100),
  );
});

test("of texts with too many changes nobody waits for the best diff: all of one goes, all of the other comes", () => {
  const words = Array.from({ length: 8_000 }, (_, index) => `w${index}`);
  for (const between of [" ", "\n\n"]) {
    const found = diffTexts(words.join(between), words.toReversed().join(between));
    const changes = found.flatMap(({ parts }) => parts.map(({ change }) => change));
    expect(new Set(changes)).toEqual(new Set(["removed", "added"])); // one that looked on would find a word in common
    expect(changes.lastIndexOf("removed")).toBeLessThan(changes.indexOf("added"));
  }
});
