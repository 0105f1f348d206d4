import type { Style } from "../../typesetting/fonts/families.ts";
import { setParagraph } from "../../typesetting/text/paragraph.ts";
import { tidy } from "../../typesetting/text/tidy.ts";
import type { Pack } from "../pack.ts";
import type { Book } from "./book.ts";
import { type Columns, columnWidth, type Entry, setColumns } from "./columns.ts";
import { setEntry } from "./entry.ts";
import { LIST, TEXT_STYLES, type TextStyleName } from "./measures.ts";

const PROMINENT: Columns = { count: 2, gutter: 24, between: 12 };
const LISTED: Columns = { count: 3, gutter: 16, between: 4.5 };
const BOOKMARK_EVERY = 5000;
/** Minimum height in points for starting a list. */
const ROOM = 120;

/** Returns the number of those listed who are not prominent. */
export async function setSignatories(book: Book, pack: Pack): Promise<number> {
  const { words, locale, count } = pack;
  const { format } = new Intl.NumberFormat(locale);
  const within = book.tags.open("Sect");
  let y = LIST.top;
  let listed = 0;

  async function set(tag: string, textStyle: TextStyleName, style: Style, text: string, above = 0) {
    const { size, leading } = TEXT_STYLES[textStyle];
    const width = textStyle === "number" ? LIST.width : Math.min(LIST.width, size * 36);
    const lines = await setParagraph(book.setter, { spans: [{ text: tidy(text), style }] }, { width, size });
    const element = book.tags.open(tag, within);
    y -= above;
    book.within(element, () => {
      lines.forEach((line, at) => {
        book.setLine(line, LIST.left, y - size - at * leading, TEXT_STYLES[textStyle]);
      });
    });
    book.tags.close(element);
    y -= lines.length * leading;
  }

  async function head(text: string) {
    if (y - LIST.bottom < ROOM) {
      await book.endPage();
      y = LIST.top + 26;
    }
    book.bookmark(tidy(text), 1, y);
    await set("H2", "section", "bold", text, 26);
    y -= 8;
  }

  async function* listedEntries(): AsyncGenerator<Entry> {
    const width = columnWidth(LISTED);
    for await (const signatory of pack.signatories) {
      const entry = await setEntry(book, pack, signatory, { name: "name", detail: "detail", width });
      if (listed % BOOKMARK_EVERY === 0) entry.bookmark = `${format(listed + 1)}. ${tidy(signatory.name)}`;
      listed++;
      yield entry;
    }
  }

  async function* prominentEntries(): AsyncGenerator<Entry> {
    const width = columnWidth(PROMINENT);
    for (const signatory of pack.prominent)
      yield setEntry(book, pack, signatory, { name: "prominent", detail: "office", width });
  }

  book.bookmark(tidy(words.signatories), 0, LIST.top + 30);
  await set("H1", "heading", "bold", words.signatories);
  await set("P", "number", "bold", format(count), 8);
  await set("P", "lead", "roman", words.signatures, 5);
  for (const [at, text] of words.meaning.entries()) await set("P", "text", "roman", text, at === 0 ? 14 : 8);
  if (pack.prominent.length > 0) {
    await head(words.prominent);
    y = await setColumns(book, prominentEntries(), { top: y - 2, within, columns: PROMINENT });
  }
  const others = listedEntries();
  const first = await others.next();
  if (!first.done) {
    await head(words.listed);
    await setColumns(book, startingWith(first.value, others), { top: y, within, columns: LISTED });
  } else if (pack.prominent.length === 0) {
    await head(words.listed);
    await set("P", "text", "italic", words.nobody);
  }
  book.tags.close(within);
  await book.endPage();
  return listed;
}

async function* startingWith<One>(first: One, rest: AsyncGenerator<One>): AsyncGenerator<One> {
  yield first;
  yield* rest;
}
