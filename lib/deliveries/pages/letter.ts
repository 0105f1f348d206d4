import { setParagraph } from "../../typesetting/text/paragraph.ts";
import type { Span } from "../../typesetting/text/pieces.ts";
import { tidy } from "../../typesetting/text/tidy.ts";
import type { Letter, Pack, Words } from "../pack.ts";
import type { Book } from "./book.ts";
import { type Block, setBlocks } from "./flow.ts";
import { setMarkdown } from "./markdown.ts";
import { LETTER, TEXT_STYLES, type TextStyleName } from "./measures.ts";

export async function setLetters(book: Book, { locale, letter, earlier, words }: Pack): Promise<void> {
  await setLetter(book, letter, words, { locale });
  for (const one of earlier) await setLetter(book, one, words, { locale, kicker: words.earlier });
}

type Place = { locale: string; kicker?: string };

async function setLetter(book: Book, letter: Letter, words: Words, { locale, kicker }: Place): Promise<void> {
  const section = book.tags.open("Sect", undefined, letter.locale === locale ? undefined : letter.locale);
  const title = tidy(letter.title);
  const head = async (textStyle: TextStyleName, spans: Span[], before: number, tag = "P"): Promise<Block> => {
    const lines = await setParagraph(
      book.setter,
      { spans },
      { ...LETTER, size: TEXT_STYLES[textStyle].size, even: tag !== "P" },
    );
    return { tag, textStyle, before, lines };
  };
  const to: Span[] = [
    { text: `${tidy(words.to)} `, style: "italic" },
    { text: tidy(letter.addressee), style: "roman" },
  ];
  const heading = await head("heading", [{ text: title, style: "bold" }], 16, "H1");
  const over: Span[] = kicker ? [{ text: tidy(kicker).toLocaleUpperCase(locale), style: "bold" }] : [];
  const blocks = [
    ...(kicker ? [await head("kicker", over, 0)] : []),
    await head("text", to, kicker ? 14 : 0),
    { ...heading, bookmark: { title: kicker ? tidy(letter.version) : title, level: 0 } },
    await head("small", [{ text: tidy(letter.version), style: "roman" }], 10),
  ];
  const [first, ...text] = await setMarkdown(book.setter, letter.text);
  if (first) blocks.push({ ...first, before: 24 }, ...text);
  await setBlocks(book, blocks, { top: LETTER.top, within: section });
  book.tags.close(section);
  await book.endPage();
}
