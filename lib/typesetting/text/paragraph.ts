import type { Style } from "../fonts/families.ts";
import { breakLines, type Line } from "./lines.ts";
import { cut, type Paragraph, type Setter, type Span } from "./pieces.ts";

type Measure = { width: number; size: number /** Lines of similar length. */; even?: boolean };

/** The width is in points. A newline forces a break. */
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
