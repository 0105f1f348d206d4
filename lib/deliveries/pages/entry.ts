import { drawLine } from "../../typesetting/text/draw.ts";
import { setParagraph } from "../../typesetting/text/paragraph.ts";
import type { Span } from "../../typesetting/text/pieces.ts";
import { hanOf, tidy } from "../../typesetting/text/tidy.ts";
import type { Pack, Signatory } from "../pack.ts";
import { noteUnprinted } from "../unprinted.ts";
import type { Book } from "./book.ts";
import type { Entry } from "./columns.ts";
import { TEXT_STYLES, type TextStyleName } from "./measures.ts";

type EntryStyles = { name: TextStyleName; detail: TextStyleName; width: number };

export async function setEntry(
  book: Book,
  { words }: Pack,
  signatory: Signatory,
  { name, detail, width }: EntryStyles,
) {
  const { title = "", affiliation = "", country = "" } = signatory;
  const details = [title, affiliation, (country && words.country(country)) ?? ""].map(tidy).filter(Boolean);
  const han = hanOf(signatory.name + title + affiliation, country);
  const entry: Entry = { lines: [], height: 0 };
  const missingBefore = book.setter.missing;

  async function add(spans: Span[], textStyle: TextStyleName) {
    const { size, leading } = TEXT_STYLES[textStyle];
    for (const line of await setParagraph(book.setter, { spans, han, apart: true }, { width, size })) {
      entry.lines.push({ drawing: drawLine(line, TEXT_STYLES[textStyle]), down: entry.height + size });
      entry.height += leading;
    }
  }
  await add([{ text: tidy(signatory.name), style: name === "prominent" ? "italic" : "roman" }], name);
  const parts = details.flatMap((text, at) => (at === 0 ? [text] : ["\u00A0· ", text]));
  await add(
    parts.map((text) => ({ text, style: "roman" })),
    detail,
  );
  if (book.setter.missing > missingBefore) noteUnprinted(book.unprinted, signatory.name);
  return entry;
}
