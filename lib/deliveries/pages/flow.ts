import { num } from "../../typesetting/pdf/literals.ts";
import type { Tag } from "../../typesetting/pdf/tags.ts";
import type { Line } from "../../typesetting/text/lines.ts";
import type { Book } from "./book.ts";
import { FAINT, LETTER, TEXT_STYLES, type TextStyleName } from "./measures.ts";

export type Block = {
  tag: string;
  lines: Line[];
  textStyle: TextStyleName;
  /** Space above, ignored at the top of a page. */
  before: number;
  indent?: number;
  /** Hangs before the first line. */
  marker?: Line;
  /** Offsets of the bars of enclosing quotes. */
  bars?: number[];
  rule?: boolean;
  /** Headings only. A heading stays with the block that follows. */
  bookmark?: { title: string; level: number };
};

/** Minimum number of lines at the top or foot of a page (widows and orphans). */
const TOGETHER = 2;

/** Returns the y at which the last block ends. */
export async function setBlocks(book: Book, blocks: Block[], { top, within }: { top: number; within: Tag }) {
  let y = top;
  let fresh = false;
  const turn = async () => {
    await book.endPage();
    y = LETTER.top;
    fresh = true;
  };
  for (const [at, block] of blocks.entries()) {
    const { leading } = TEXT_STYLES[block.textStyle];
    const needed = block.bookmark ? block.lines.length + TOGETHER : Math.min(TOGETHER, block.lines.length);
    if (!fresh && y - block.before - needed * leading < LETTER.bottom) await turn();
    if (!fresh) y -= block.before;
    if (block.bookmark) book.bookmark(block.bookmark.title, block.bookmark.level, y + leading);
    if (block.rule) book.rule(LETTER.left, y);
    const tag = block.lines.length ? book.tags.open(block.tag, within) : undefined;
    for (let rest = block.lines; rest.length > 0; ) {
      const room = Math.max(1, Math.floor((y - LETTER.bottom) / leading));
      const alone = rest.length - room === 1 && room > TOGETHER ? 1 : 0;
      const now = rest.slice(0, room - alone);
      const [from, first] = [y, rest === block.lines];
      const above = first && !fresh ? blocks[at - 1]?.bars : undefined;
      book.within(tag, () => setLines(book, block, now, from, { first, above }));
      rest = rest.slice(now.length);
      y -= now.length * leading;
      fresh = false;
      if (rest.length > 0) await turn();
    }
    if (tag) book.tags.close(tag);
  }
  return y;
}

type Above = { first: boolean; above: number[] | undefined };

function setLines(book: Book, block: Block, lines: Line[], top: number, { first, above = [] }: Above) {
  const { textStyle, indent = 0, marker, bars = [], before } = block;
  const { leading, size } = TEXT_STYLES[textStyle];
  const x = LETTER.left + indent;
  const foot = top - lines.length * leading;
  for (const bar of bars) {
    const from = above.includes(bar) ? top + before : top - 3;
    book.draw(`${FAINT} RG 1.5 w ${LETTER.left + bar} ${num(from)} m ${LETTER.left + bar} ${num(foot)} l S`);
  }
  if (marker && first) book.setLine(marker, x - 6 - (marker.width * size) / 1000, top - size, TEXT_STYLES[textStyle]);
  lines.forEach((line, at) => {
    book.setLine(line, x, top - size - at * leading, TEXT_STYLES[textStyle]);
  });
}
