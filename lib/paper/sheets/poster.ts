import type { Book } from "../../deliveries/pages/book.ts";
import { ACCENT, INK, LIST, SOFT, TEXT_STYLES } from "../../deliveries/pages/measures.ts";
import { tidy } from "../../typesetting/text/tidy.ts";
import { drawQr } from "./qr.ts";
import { fitText, heightOf, plain, setText } from "./set.ts";
import type { Sheet } from "./sheet.ts";

const TOP = 768;
const QR = 236;
const QUIET = 22; // about the white that belongs to the code
const BOTTOM = 76;
const TITLE = [60, 52, 46, 40, 34, 30, 26, 22, 18];
const URL = [20, 18, 16, 14, 12, 10];

const { left, width } = LIST;

/** One page to hang up: what the letter asks, and how to sign it. */
export async function setPoster(book: Book, { letter, locale, words, url, shown }: Sheet): Promise<void> {
  const lang = letter.locale === locale ? undefined : letter.locale;
  const within = book.tags.open("Sect");
  const place = { x: left, width, within };
  const spans = plain(letter.title, "bold");
  book.bookmark(tidy(letter.title), 0, TOP);
  const kicker = { ...TEXT_STYLES.kicker, size: 13, leading: 18 };
  let y = await setText(book, plain(words.kicker.toLocaleUpperCase(locale), "bold"), kicker, { ...place, y: TOP });
  const size = await fitText(book, spans, { width, height: 250, sizes: TITLE });
  const heading = { size, colour: INK, leading: size * 1.15 };
  y = await setText(book, spans, heading, { ...place, y: y - 10, tag: "H1", locale: lang, even: true });
  const to = { size: 16, colour: SOFT, leading: 22 };
  y = await setText(book, plain(`${words.to} ${letter.addressee}`, "italic"), to, { ...place, y: y - 16 });
  const room = y - 12 - BOTTOM - QR - 34;
  const summary = { size: 14, colour: INK, leading: 20 };
  const told = plain(letter.summary);
  if (letter.summary && (await heightOf(book, told, summary, width)) <= room)
    await setText(book, told, summary, { ...place, y: y - 12, locale: lang });
  book.within(undefined, () =>
    book.draw(`${ACCENT} RG 2 w ${left} ${BOTTOM + QR + 14} m ${left + width} ${BOTTOM + QR + 14} l S`),
  );
  drawQr(book, url, { x: left - QUIET, y: BOTTOM - 10, side: QR });
  const beside = { x: left + QR, width: width - QR, within };
  const large = { size: 28, colour: INK, leading: 33 };
  let down = await setText(book, plain(words.read, "bold"), large, { ...beside, y: BOTTOM + QR - 24 });
  down = await setText(book, plain(words.scan), { size: 14, colour: SOFT, leading: 20 }, { ...beside, y: down - 10 });
  const typed = plain(shown, "bold");
  const fits = await fitText(book, typed, { width: beside.width, height: 24, sizes: URL });
  await setText(book, typed, { size: fits, colour: ACCENT, leading: 24 }, { ...beside, y: down - 8 });
  book.tags.close(within);
  await book.endPage();
}
