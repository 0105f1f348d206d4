import { expect, test } from "vitest";
import { codesOf } from "../../http/issues.ts";
import { ReasonChange, ReasonInput, SOURCE_MAX, SOURCES_MAX, SUMMARY_MAX, TEXT_MAX, TITLE_MAX } from "./schema.ts";

const input = { slug: "a", locale: "en", title: "Why", summary: "S", text: "T", sources: "" };

function codes(fields: Record<string, unknown>) {
  const { error } = ReasonInput.safeParse({ ...input, ...fields });
  return error && codesOf(error).map(({ field, code }) => `${field} ${code}`);
}

test("each field has a maximum length, in characters", () => {
  const limits = { title: TITLE_MAX, summary: SUMMARY_MAX, text: TEXT_MAX, sources: SOURCE_MAX };
  for (const [field, max] of Object.entries(limits)) {
    expect(codes({ [field]: "😀".repeat(max) })).toBeUndefined();
    expect(codes({ [field]: "x".repeat(max + 1) })).toEqual([`${field} too_long`]);
  }
});

test("title, summary and text are required, sources are optional", () => {
  expect(codes({ title: " ", summary: "", text: "\n" })).toEqual([
    "title required",
    "summary required",
    "text required",
  ]);
});

test("sources are one per line, deduplicated, with links; empty lines are ignored", () => {
  const { sources } = ReasonInput.parse({ ...input, sources: " A \r\n\r\n[B](https://b.example)\nA\n" });
  expect(sources).toEqual(["A", "[B](https://b.example)"]);
  expect(ReasonInput.parse({ ...input, sources: undefined }).sources).toEqual([]);
  const lines = (count: number) => Array.from({ length: count }, (_, index) => `Source ${index}`).join("\n");
  expect(codes({ sources: lines(SOURCES_MAX) })).toBeUndefined();
  expect(codes({ sources: lines(SOURCES_MAX + 1) })).toEqual(["sources too_many"]);
});

test("a text keeps line breaks and links, and refuses characters that cannot be shown", () => {
  const text = "One [link](https://example.org).\n\n- two";
  expect(ReasonInput.parse({ ...input, text: text.replaceAll("\n", "\r\n") }).text).toBe(text);
  expect(codes({ text: "a\uE000b", title: "a\u0001b", sources: "a\u0000b" })).toEqual([
    "title forbidden_characters",
    "text forbidden_characters",
    "sources forbidden_characters",
  ]);
});

test("ids and revisions are integers within PostgreSQL's range", () => {
  for (const id of ["x", "-1", "1.5", "2147483648", "1e99", undefined])
    expect(ReasonChange.safeParse({ ...input, id, revision: "1" }).success).toBe(false);
  expect(ReasonChange.safeParse({ ...input, id: "1", revision: "0" }).success).toBe(true);
});
