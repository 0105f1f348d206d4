import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { type Book, openBook } from "../../deliveries/pages/book.ts";
import { putCatalog } from "../../deliveries/pages/catalog.ts";
import { type Block, setBlocks } from "../../deliveries/pages/flow.ts";
import { setMarkdown } from "../../deliveries/pages/markdown.ts";
import { LETTER, LIST, TEXT_STYLES, type TextStyleName } from "../../deliveries/pages/measures.ts";
import { embedFonts } from "../../typesetting/fonts/embed.ts";
import { setLineOf, setParagraph } from "../../typesetting/text/paragraph.ts";
import type { Span } from "../../typesetting/text/pieces.ts";
import { tidy } from "../../typesetting/text/tidy.ts";
import { setPoster } from "./poster.ts";
import { plain } from "./set.ts";
import type { Sheet } from "./sheet.ts";
import { setSigningPage } from "./signing-page.ts";

/** Characters, at the foot of a page. */
const TITLE_MAX = 70;

export type Kind = "sheet" | "poster";

/** The sheet: the lines, then the whole letter. The same sheet gives the same bytes. */
export async function makeSheet(kind: Kind, sheet: Sheet): Promise<Buffer> {
  const out = new PassThrough();
  const [bytes] = await Promise.all([buffer(out), write(kind, sheet, out).finally(() => out.end())]);
  return bytes;
}

async function write(kind: Kind, sheet: Sheet, out: PassThrough): Promise<void> {
  const book = openBook(out, sheet.paper);
  if (kind === "poster") await setPoster(book, sheet);
  else {
    await setFoot(book, sheet);
    await setSigningPage(book, sheet);
    await setLetter(book, sheet);
  }
  await embedFonts(book.pdf, book.fonts.all());
  const { locale, letter, words, publishedAt } = sheet;
  await putCatalog(book, { locale, title: tidy(letter.title), author: tidy(words.site), madeAt: publishedAt });
}

async function setLetter(book: Book, { letter, locale, words }: Sheet): Promise<void> {
  const section = book.tags.open("Sect", undefined, letter.locale === locale ? undefined : letter.locale);
  const head = async (textStyle: TextStyleName, spans: Span[], before: number, tag = "P"): Promise<Block> => {
    const { size } = TEXT_STYLES[textStyle];
    const lines = await setParagraph(book.setter, { spans }, { ...LETTER, size, even: tag !== "P" });
    return { tag, textStyle, before, lines };
  };
  const title = tidy(letter.title);
  const to: Span[] = [{ text: `${tidy(words.to)} `, style: "italic" }, ...plain(letter.addressee)];
  const heading = await head("heading", plain(title, "bold"), 16, "H1");
  const [first, ...text] = await setMarkdown(book.setter, letter.text);
  const blocks = [
    await head("text", to, 0),
    { ...heading, bookmark: { title, level: 0 } },
    await head("small", plain(words.version), 10),
    ...(first ? [{ ...first, before: 24 }, ...text] : []),
  ];
  await setBlocks(book, blocks, { top: LETTER.top, within: section });
  book.tags.close(section);
  await book.endPage();
}

async function setFoot(book: Book, { letter, shown }: Sheet): Promise<void> {
  const title = [...tidy(letter.title)];
  const short = title.length > TITLE_MAX ? `${title.slice(0, TITLE_MAX).join("").trimEnd()}…` : title.join("");
  const line = await setLineOf(book.setter, `${short}  ·  ${tidy(shown)}`);
  book.atPageEnd((page) => {
    if (page > 1) book.within(undefined, () => book.setLine(line, LIST.left, 44, TEXT_STYLES.foot));
  });
}
