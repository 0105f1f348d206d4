import type { Book } from "../../deliveries/pages/book.ts";
import type { Tag } from "../../typesetting/pdf/tags.ts";
import type { TextStyle } from "../../typesetting/text/draw.ts";
import { setParagraph } from "../../typesetting/text/paragraph.ts";
import type { Span } from "../../typesetting/text/pieces.ts";
import { tidy } from "../../typesetting/text/tidy.ts";

export type Style = TextStyle & { leading: number };
type Place = { x: number; y: number; width: number; within: Tag; tag?: string; locale?: string; even?: boolean };

export const plain = (text: string, style: Span["style"] = "roman"): Span[] => [{ text: tidy(text), style }];

/** Returns the y of the paragraph's foot. */
export async function setText(book: Book, spans: Span[], style: Style, place: Place): Promise<number> {
  const { x, y, width, within, tag = "P", locale, even } = place;
  const lines = await setParagraph(book.setter, { spans }, { width, size: style.size, even });
  const element = book.tags.open(tag, within, locale);
  book.within(element, () => {
    lines.forEach((line, at) => {
      book.setLine(line, x, y - style.size - at * style.leading, style);
    });
  });
  book.tags.close(element);
  return y - lines.length * style.leading;
}

export async function heightOf(
  book: Book,
  spans: Span[],
  { size, leading }: Pick<Style, "size" | "leading">,
  width: number,
): Promise<number> {
  return (await setParagraph(book.setter, { spans }, { width, size, even: true })).length * leading;
}

/** The largest of the sizes, in falling order, at which the text needs at most `height`. */
export async function fitText(
  book: Book,
  spans: Span[],
  { width, height, sizes }: { width: number; height: number; sizes: readonly number[] },
): Promise<Style["size"]> {
  for (const size of sizes)
    if ((await heightOf(book, spans, { size, leading: size * 1.15 }, width)) <= height) return size;
  return sizes.at(-1) ?? 0;
}
