import { setParagraph } from "../../typesetting/text/paragraph.ts";
import type { Span } from "../../typesetting/text/pieces.ts";
import { tidy } from "../../typesetting/text/tidy.ts";
import type { Pack } from "../pack.ts";
import type { Book } from "./book.ts";
import { ACCENT, TEXT_STYLES, type TextStyleName } from "./measures.ts";

const LEFT = 84;
const WIDTH = 428;
const TOP = 640;
const FOOT = 190;
/** Titles with more characters are set smaller, to fit the cover. */
const LONG = 90;
/** The logo, as in app/ui/mark.tsx. */
const MARK =
  "3 20 m 10 5 16 1 17 5 c 18 9 9 21 13 21 c 17 21 21 10 25 10 c 29 10 24 20 28 20 c 32 20 32 12 35 12 c 38 12 35 19 39 19 c 43 19 44 15 48 13 c S 1.6 w 3 28 m 49 28 l S";

export async function setCover(book: Book, { cover, count, locale, words }: Pack): Promise<void> {
  const section = book.tags.open("Sect");
  const { format } = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });

  /** Returns the y of the paragraph's foot. */
  async function set(tag: string, textStyle: TextStyleName, spans: Span[], y: number, even = false): Promise<number> {
    const { size, leading } = TEXT_STYLES[textStyle];
    const tidied = spans.map((span) => ({ ...span, text: span.text.trim() ? span.text : " " }));
    const lines = await setParagraph(book.setter, { spans: tidied }, { width: WIDTH, size, even });
    const element = book.tags.open(tag, section);
    book.within(element, () => {
      lines.forEach((line, at) => {
        book.setLine(line, LEFT, y - size - at * leading, TEXT_STYLES[textStyle]);
      });
    });
    book.tags.close(element);
    return y - lines.length * leading;
  }

  const title = tidy(cover.title);
  book.bookmark(title, 0, TOP + 120);
  book.within(undefined, () => book.draw(`${ACCENT} RG 2.6 w 1 J 1.25 0 0 -1.25 ${LEFT - 4} 758 cm ${MARK}`));
  let y = await set("P", "kicker", [{ text: tidy(words.kicker).toLocaleUpperCase(locale), style: "bold" }], TOP);
  const textStyle = title.length > LONG ? "heading" : "title";
  y = await set("H1", textStyle, [{ text: title, style: "bold" }], y - 14, true);
  const to: Span[] = [
    { text: `${tidy(words.to)} `, style: "italic" },
    { text: tidy(cover.addressee), style: "roman" },
  ];
  y = await set("P", "addressee", to, y - 18);
  if (cover.author) {
    const by: Span[] = [
      { text: `${tidy(words.startedBy)} `, style: "italic" },
      { text: tidy(cover.author), style: "roman" },
    ];
    y = await set("P", "addressee", by, y - 8);
  }
  book.rule(LEFT, y - 26);
  const number = new Intl.NumberFormat(locale).format(count);
  y = await set("P", "number", [{ text: number, style: "bold" }], y - 52);
  y = await set("P", "lead", [{ text: tidy(words.signatures), style: "roman" }], y - 6);

  const by = cover.organizers.map(tidy).join(", ");
  const where = [cover.place && tidy(cover.place), format(cover.date)].filter(Boolean).join(", ");
  let foot = Math.min(FOOT, y - 30);
  if (by) {
    foot = await set("P", "small", [{ text: tidy(words.presentedBy), style: "italic" }], foot);
    foot = await set("P", "addressee", [{ text: by, style: "roman" }], foot - 2);
  }
  await set("P", "lead", [{ text: where, style: "roman" }], foot - 8);
  book.tags.close(section);
  await book.endPage();
}
