import type { Writable } from "node:stream";
import { embedFonts } from "../typesetting/fonts/embed.ts";
import { tidy } from "../typesetting/text/tidy.ts";
import type { Pack } from "./pack.ts";
import { openBook } from "./pages/book.ts";
import { putCatalog } from "./pages/catalog.ts";
import { setCover } from "./pages/cover.ts";
import { setFoot } from "./pages/foot.ts";
import { setLetters } from "./pages/letter.ts";
import { setSignatories } from "./pages/signatories.ts";

/** Constant memory. Leaves the stream open. `missing` counts characters that no font has. */
export async function typesetPack(pack: Pack, out: Writable) {
  const { locale, madeAt, cover } = pack;
  const book = openBook(out, pack.paper);
  await setFoot(book, pack);
  await setCover(book, pack);
  await setLetters(book, pack);
  const listed = await setSignatories(book, pack);
  await embedFonts(book.pdf, book.fonts.all());
  await putCatalog(book, {
    ...{ locale, madeAt, title: tidy(cover.title) },
    author: cover.organizers.map(tidy).join(", "),
  });
  return { pages: book.pageCount(), listed, missing: book.setter.missing, unprinted: book.unprinted };
}
