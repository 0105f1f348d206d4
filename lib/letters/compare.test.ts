import { expect, test } from "vitest";
import { compareMarkdown, compareTexts } from "./compare.ts";

test("Markdown is compared as readers see it", () => {
  expect(compareMarkdown("We **ask** you.", "## We **demand** it.")).toEqual({
    kind: "words",
    before: "We ask you.",
    after: "We demand it.",
  });
  expect(compareMarkdown("We ask.", "We ask.**")).toMatchObject({ after: "We ask.**" });
});

test("a link's new target is a change of words", () => {
  expect(compareMarkdown("[It](https://a.example)", "[It](https://b.example)")).toMatchObject({
    kind: "words",
    after: "It (https://b.example)",
  });
});

test("new emphasis is a change of formatting; line breaks in the source are no change", () => {
  expect(compareMarkdown("We ask.", "We **ask**.")).toEqual({ kind: "formatting" });
  expect(compareMarkdown("We ask.", "# We ask.")).toEqual({ kind: "formatting" });
  expect(compareMarkdown("We ask\nyou.", "We ask you.\n")).toEqual({ kind: "same" });
});

test("a title is compared as it is written", () => {
  expect(compareTexts("*One*", "*Two*")).toEqual({ kind: "words", before: "*One*", after: "*Two*" });
  expect(compareTexts("One", "One ")).toEqual({ kind: "same" });
});
