import fc from "fast-check";
import { expect, test } from "vitest";
import { budget } from "../testing/budget.ts";
import { diffTexts, isSameText } from "./diff.ts";

/** Written as [-removed-] and {+added+}. */
function written(before: string, after: string): string[] {
  return diffTexts(before, after).map(({ changed, parts }) => {
    const text = parts.map(({ text, change }) =>
      change === "removed" ? `[-${text}-]` : change === "added" ? `{+${text}+}` : text,
    );
    return `${changed ? "* " : "  "}${text.join("")}`;
  });
}

test("a changed word is marked within its paragraph", () => {
  expect(written("One.\n\nWe ask you to go.\n\nThree.", "One.\n\nWe ask you to resign.\n\nThree.")).toEqual([
    "  One.",
    "* We ask you to [-go-]{+resign+}.",
    "  Three.",
  ]);
});

test("adjacent changes are merged", () => {
  expect(written("The big red house is on the hill", "The small blue house is on the hill")).toEqual([
    "* The [-big red-]{+small blue+} house is on the hill",
  ]);
});

test("a rewritten paragraph is removed and added as a whole", () => {
  expect(written("It rains in Spain today.", "Nobody knows why they left.")).toEqual([
    "* [-It rains in Spain today.-]",
    "* {+Nobody knows why they left.+}",
  ]);
});

test("an added, removed or moved paragraph leaves the others unchanged", () => {
  expect(written("A one.\n\nB two.", "A one.\n\nNew.\n\nB two.")).toEqual(["  A one.", "* {+New.+}", "  B two."]);
  expect(written("A one.\n\nB two.\n\nC three.", "A one.\n\nC three.")).toEqual([
    "  A one.",
    "* [-B two.-]",
    "  C three.",
  ]);
  expect(written("", "All new.")).toEqual(["* {+All new.+}"]);
  expect(written("All gone.", "")).toEqual(["* [-All gone.-]"]);
});

test("line endings and extra blank lines are not changes", () => {
  expect(isSameText("One.\r\n\r\nTwo\r\nlines.", "\nOne.\n\n\n \nTwo\nlines.\n")).toBe(true);
  expect(isSameText("One.", "One!")).toBe(false);
  expect(isSameText("", " \n")).toBe(true);
});

test("accented letters belong to words", () => {
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

test("kept plus removed is the old text; kept plus added is the new one", () => {
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

test("texts with too many changes are replaced as a whole", () => {
  const words = Array.from({ length: 8_000 }, (_, index) => `w${index}`);
  for (const between of [" ", "\n\n"]) {
    const found = diffTexts(words.join(between), words.toReversed().join(between));
    const changes = found.flatMap(({ parts }) => parts.map(({ change }) => change));
    expect(new Set(changes)).toEqual(new Set(["removed", "added"])); // a complete diff would find a common word
    expect(changes.lastIndexOf("removed")).toBeLessThan(changes.indexOf("added"));
  }
});
