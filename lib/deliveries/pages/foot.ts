import { setLineOf } from "../../typesetting/text/paragraph.ts";
import { tidy } from "../../typesetting/text/tidy.ts";
import type { Pack } from "../pack.ts";
import type { Book } from "./book.ts";
import { FAINT, FOOT, LIST, TEXT_STYLES } from "./measures.ts";

const MOST = 70;

export async function setFoot(book: Book, { locale, cover, count, words }: Pack): Promise<void> {
  const title = tidy(cover.title);
  const { format } = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  const short = [...title].length > MOST ? `${[...title].slice(0, MOST).join("").trimEnd()}…` : title;
  const number = `${new Intl.NumberFormat(locale).format(count)} ${tidy(words.signatures)}`;
  const line = await setLineOf(book.setter, [short, format(cover.date), number].join("  ·  "));
  const digits = await Promise.all([..."0123456789"].map((digit) => setLineOf(book.setter, digit)));
  const { size } = TEXT_STYLES.foot;
  const right = LIST.left + LIST.width;
  book.atPageEnd((page) => {
    if (page === 1) return;
    const pieces = [...String(page)].flatMap((digit) => digits[Number(digit)]?.pieces ?? []);
    const width = pieces.reduce((sum, piece) => sum + piece.width, 0);
    book.within(undefined, () => {
      book.draw(`${FAINT} RG 0.5 w ${LIST.left} ${FOOT + 14} m ${right} ${FOOT + 14} l S`);
      book.setLine(line, LIST.left, FOOT, TEXT_STYLES.foot);
      book.setLine({ pieces, width }, right - (width * size) / 1000, FOOT, TEXT_STYLES.foot);
    });
  });
}
