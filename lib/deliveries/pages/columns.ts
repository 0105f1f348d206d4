import type { Tag } from "../../typesetting/pdf/tags.ts";
import type { Drawing } from "../../typesetting/text/draw.ts";
import type { Book } from "./book.ts";
import { LIST } from "./measures.ts";

/** Lines that stay together; `down` is the distance from the top of the first. */
export type Entry = { lines: { drawing: Drawing; down: number }[]; height: number; bookmark?: string };
export type Columns = { count: number; gutter: number; between: number };

export function columnWidth({ count, gutter }: Columns): number {
  return (LIST.width - gutter * (count - 1)) / count;
}

/** Fills columns page by page and balances those on the last page. Returns the y at which they end. */
export async function setColumns(
  book: Book,
  entries: AsyncIterable<Entry> | Iterable<Entry>,
  { top, within, columns }: { top: number; within: Tag; columns: Columns },
): Promise<number> {
  let from = top;
  let held: Entry[] = [];
  let column = 0;
  let used = 0;
  for await (const entry of entries) {
    if (used > 0 && used + entry.height > from - LIST.bottom) {
      column++;
      used = 0;
    }
    if (column === columns.count) {
      place(book, held, { from, room: from - LIST.bottom, within, columns });
      await book.endPage();
      held = [];
      column = 0;
      from = LIST.top;
    }
    used += entry.height + columns.between;
    held.push(entry);
  }
  return place(book, held, { from, room: evenHeight(held, columns, from - LIST.bottom), within, columns });
}

type Place = { from: number; room: number; within: Tag; columns: Columns };

function place(book: Book, entries: Entry[], { from, room, within, columns }: Place): number {
  let foot = from;
  // One Div per page, so that none stays open until the last name.
  const part = book.tags.open("Div", within);
  arrange(entries, columns.between, room).forEach((column, at) => {
    const x = LIST.left + at * (columnWidth(columns) + columns.gutter);
    let y = from;
    for (const { lines, height, bookmark } of column) {
      const tag = book.tags.open("P", part);
      if (bookmark) book.bookmark(bookmark, 2, y + 8);
      book.within(tag, () => {
        for (const { drawing, down } of lines) book.place(drawing, x, y - down);
      });
      book.tags.close(tag);
      y -= height + columns.between;
    }
    foot = Math.min(foot, y);
  });
  book.tags.close(part);
  return foot;
}

function arrange(entries: Entry[], between: number, room: number): Entry[][] {
  const columns: Entry[][] = [[]];
  let used = 0;
  for (const entry of entries) {
    if (used > 0 && used + entry.height > room) {
      columns.push([]);
      used = 0;
    }
    columns.at(-1)?.push(entry);
    used += entry.height + between;
  }
  return columns;
}

function evenHeight(entries: Entry[], { count, between }: Columns, room: number): number {
  const total = entries.reduce((sum, { height }) => sum + height + between, 0);
  for (let height = total / count; height < room; height += 4) {
    if (arrange(entries, between, height).length <= count) return height;
  }
  return room;
}
