import type { Pack } from "../pack.ts";
import { setParagraph } from "../text/paragraph.ts";
import type { Span } from "../text/pieces.ts";
import { tidy } from "../text/tidy.ts";
import type { Book } from "./book.ts";
import { type Block, setBlocks } from "./flow.ts";
import { setMarkdown } from "./markdown.ts";
import { HANDS, type HandName, LETTER } from "./measures.ts";

/** The letter as it was signed, from a page of its own. */
export async function setLetter(book: Book, { letter, words }: Pack): Promise<void> {
  const section = book.tags.open("Sect");
  const title = tidy(letter.title);
  const head = async (hand: HandName, spans: Span[], before: number, tag = "P"): Promise<Block> => {
    const lines = await setParagraph(book.setter, { spans }, { ...LETTER, size: HANDS[hand].size, even: tag !== "P" });
    return { tag, hand, before, lines };
  };
  const to: Span[] = [
    { text: `${tidy(words.to)} `, style: "italic" },
    { text: tidy(letter.addressee), style: "roman" },
  ];
  const blocks = [
    await head("text", to, 0),
    { ...(await head("heading", [{ text: title, style: "bold" }], 16, "H1")), bookmark: { title, level: 0 } },
    await head("small", [{ text: tidy(words.version), style: "roman" }], 10),
  ];
  const [first, ...text] = await setMarkdown(book.setter, letter.text);
  if (first) blocks.push({ ...first, before: 24 }, ...text);
  await setBlocks(book, blocks, { top: LETTER.top, within: section });
  book.tags.close(section);
  await book.endPage();
}
