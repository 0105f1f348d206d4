import { renderMarkdown } from "../campaigns/markdown.ts";
import { renderPlain } from "../campaigns/plain.ts";
import { isSameText } from "./diff.ts";

export type Compared = { kind: "same" | "formatting" } | { kind: "words"; before: string; after: string };

export function compareTexts(before: string, after: string): Compared {
  return isSameText(before, after) ? { kind: "same" } : { kind: "words", before, after };
}

/** Compares Markdown as rendered. Emphasis and headings are formatting, not words. */
export function compareMarkdown(before: string, after: string): Compared {
  const compared = compareTexts(renderPlain(before), renderPlain(after));
  return compared.kind === "same" && htmlOf(before) !== htmlOf(after) ? { kind: "formatting" } : compared;
}

function htmlOf(text: string): string {
  return renderMarkdown(text).replace(/\s+/g, " ");
}
