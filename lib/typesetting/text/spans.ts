import type { Token } from "markdown-it";
import type { Style } from "../fonts/families.ts";
import type { Span } from "./pieces.ts";
import { withoutControls } from "./tidy.ts";

export function spansOf(tokens: Token[], bold: boolean): Span[] {
  const spans: Span[] = [];
  let strong = bold ? 1 : 0;
  let emphasis = 0;
  let href: string | undefined;
  for (const token of tokens) {
    if (token.tag === "strong") strong += token.nesting;
    if (token.tag === "em") emphasis += token.nesting;
    if (token.tag === "a") href = token.nesting > 0 ? String(token.attrGet("href") ?? "") : undefined;
    const text = textOf(token);
    if (text) spans.push({ text, style: styleOf(strong > 0, emphasis > 0), ...(href ? { href } : {}) });
  }
  return spans;
}

function textOf({ type, content }: Token): string {
  if (type === "softbreak") return " ";
  if (type === "hardbreak") return "\n";
  return withoutControls(content);
}

function styleOf(bold: boolean, italic: boolean): Style {
  if (bold) return italic ? "boldItalic" : "bold";
  return italic ? "italic" : "roman";
}
