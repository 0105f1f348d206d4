import type { Book } from "../../deliveries/pages/book.ts";
import { FAINT, INK, LIST, SOFT, TEXT_STYLES } from "../../deliveries/pages/measures.ts";
import { num } from "../../typesetting/pdf/literals.ts";
import { tidy } from "../../typesetting/text/tidy.ts";
import { drawQr } from "./qr.ts";
import { fitText, plain, setText } from "./set.ts";
import type { Sheet } from "./sheet.ts";

const QR = 116;
const ASIDE = 132;
const URL = [9, 8.5, 8, 7.5, 7, 6.5];
const ROW = 27; // points: a hand writes in it
const TOP = 782;
const FOOT = 66;

const { left, width } = LIST;
const HEAD = { ...TEXT_STYLES.small, colour: INK };

/** The page with the lines, which also says what is signed. It can be printed many times. */
export async function setSigningPage(book: Book, sheet: Sheet): Promise<void> {
  const { letter, locale, words, url, shown } = sheet;
  const lang = letter.locale === locale ? undefined : letter.locale;
  const within = book.tags.open("Sect");
  const beside = { x: left, width: width - ASIDE - 20, within };
  book.bookmark(tidy(words.support), 0, TOP);
  let y = await setText(book, plain(words.kicker.toLocaleUpperCase(locale), "bold"), TEXT_STYLES.kicker, {
    ...{ ...beside, y: TOP },
  });
  const title = { ...beside, y: y - 4, tag: "H1", locale: lang, even: true };
  y = await setText(book, plain(letter.title, "bold"), { ...TEXT_STYLES.heading, size: 19, leading: 23 }, title);
  const to = [...plain(`${words.to}`, "italic"), ...plain(letter.addressee)].flatMap((span, at) =>
    at === 0 ? [span, { ...span, text: " " }] : [span],
  );
  y = await setText(book, to, TEXT_STYLES.text, { ...beside, y: y - 4 });
  y = await setText(book, plain(words.version), TEXT_STYLES.small, { ...beside, y: y - 2 });
  y = await setText(book, plain(words.support, "bold"), { ...TEXT_STYLES.text, colour: INK }, { ...beside, y: y - 8 });
  y = await setText(book, plain(words.whole), TEXT_STYLES.small, { ...beside, y: y - 2 });
  const right = { x: left + width - ASIDE, width: ASIDE, within };
  drawQr(book, url, { x: right.x - 10, y: TOP - QR, side: QR });
  const under = await setText(book, plain(words.scan), TEXT_STYLES.foot, { ...right, y: TOP - QR - 1 });
  const size = await fitText(book, plain(shown, "bold"), { width: ASIDE, height: 11, sizes: URL });
  const typed = await setText(
    book,
    plain(shown, "bold"),
    { size, colour: INK, leading: 11 },
    { ...right, y: under - 1 },
  );
  await setRows(book, sheet, { top: Math.min(y, typed) - 12, within });
  await setText(book, plain(words.privacy), TEXT_STYLES.foot, { x: left, width, within, y: FOOT });
  book.tags.close(within);
  await book.endPage();
}

type Rows = { top: number; within: ReturnType<Book["tags"]["open"]> };

async function setRows(book: Book, { columns }: Sheet, { top, within }: Rows): Promise<void> {
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  let x = left;
  let foot = top;
  for (const column of columns) {
    const room = (column.width / total) * width;
    foot = Math.min(
      foot,
      await setText(book, plain(column.name, "bold"), HEAD, { x, y: top, width: room - 6, within }),
    );
    x += room;
  }
  const bottom = FOOT + 8;
  const count = Math.floor((foot - bottom) / ROW);
  const end = foot - 4 - count * ROW;
  const lines = Array.from({ length: count + 1 }, (_, at) => foot - 4 - at * ROW);
  const across = lines.map((y) => `${left} ${num(y)} m ${num(left + width)} ${num(y)} l`);
  let edge = left;
  const down = columns.slice(1).map((_, at) => {
    edge += ((columns[at]?.width ?? 0) / total) * width;
    return `${num(edge - 4)} ${num(foot - 4)} m ${num(edge - 4)} ${num(end)} l`;
  });
  book.within(undefined, () => {
    book.draw(`${SOFT} RG 0.6 w ${across.join(" ")} S`);
    book.draw(`${FAINT} RG 0.6 w ${down.join(" ")} S`);
  });
}
