import type { Token } from "markdown-it";
import { parseMarkdown } from "../campaigns/markdown.ts";

/** A letter's first line if it is all italics and has a digit, as in "*As of January 17, 2022*": when its facts are of. */
export function datelineOf(markdown: string): string | undefined {
  const [open, line] = parseMarkdown(markdown);
  if (open?.type !== "paragraph_open" || !line) return;
  const [start, text, end, ...rest] = line.children?.filter(hasText) ?? [];
  const onlyItalics = start?.type === "em_open" && text?.type === "text" && end?.type === "em_close";
  if (onlyItalics && rest.length === 0 && /\d/.test(text.content)) return text.content;
}

/** markdown-it leaves empty text tokens around emphasis. */
function hasText({ type, content }: Token): boolean {
  return type !== "text" || content !== "";
}
