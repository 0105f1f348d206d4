import type { Style } from "../fonts/families.ts";
import { breakLines, type Line } from "./lines.ts";
import { cut, type Paragraph, type Setter, type Span } from "./pieces.ts";

type Measure = { width: number; size: number /** All lines of about one length. */; even?: boolean };

/** The lines of a paragraph of a size in a width of points. A newline in it is a line's end. */
export async function setParagraph(
  setter: Setter,
  paragraph: Paragraph,
  { width, size, even }: Measure,
): Promise<Line[]> {
  const { spans, han = "sc" } = paragraph;
  for (const { text, style } of spans) await setter.fonts.prepare(text, style, han);
  const measure = (width / size) * 1000;
  return atNewlines(spans).flatMap((part) => breakLines(cut(setter, { ...paragraph, spans: part }), measure, { even }));
}

/** A text of one hand on one line, however long. */
export async function setLineOf(setter: Setter, text: string, style: Style = "roman"): Promise<Line> {
  const width = Number.MAX_SAFE_INTEGER;
  const [line] = await setParagraph(setter, { spans: [{ text, style }] }, { width, size: 1 });
  return line ?? { pieces: [], width: 0 };
}

function atNewlines(spans: Span[]): Span[][] {
  const parts: Span[][] = [[]];
  for (const span of spans) {
    span.text.split("\n").forEach((text, at) => {
      if (at > 0) parts.push([]);
      if (text) parts.at(-1)?.push({ ...span, text });
    });
  }
  return parts;
}
