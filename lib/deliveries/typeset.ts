import type { Writable } from "node:stream";
import { embedFonts } from "../typesetting/fonts/embed.ts";
import { dateString, ref, textString } from "../typesetting/pdf/literals.ts";
import { metadata } from "../typesetting/pdf/metadata.ts";
import { putOutline } from "../typesetting/pdf/outline.ts";
import { tidy } from "../typesetting/text/tidy.ts";
import type { Pack } from "./pack.ts";
import { type Book, openBook } from "./pages/book.ts";
import { setCover } from "./pages/cover.ts";
import { setFoot } from "./pages/foot.ts";
import { setLetters } from "./pages/letter.ts";
import { setSignatories } from "./pages/signatories.ts";

/** Constant memory. Leaves the stream open. `missing` counts characters that no font has. */
export async function typesetPack(pack: Pack, out: Writable) {
  const book = openBook(out, pack.paper);
  await setFoot(book, pack);
  await setCover(book, pack);
  await setLetters(book, pack);
  const listed = await setSignatories(book, pack);
  await embedFonts(book.pdf, book.fonts.all());
  await putCatalog(book, pack);
  return { pages: book.pageCount(), listed, missing: book.setter.missing, unprinted: book.unprinted };
}

async function putCatalog(book: Book, { locale, madeAt, cover }: Pack): Promise<void> {
  const { pdf, tags, bookmarks } = book;
  const [catalog, info, about] = [pdf.reserve(), pdf.reserve(), pdf.reserve()];
  const title = tidy(cover.title);
  const author = cover.organizers.map(tidy).join(", ");
  const made = dateString(madeAt);
  const outline = putOutline(pdf, bookmarks);
  pdf.putStream(about, "/Type/Metadata/Subtype/XML", metadata({ title, author, locale, madeAt }));
  pdf.put(
    info,
    `<</Title ${textString(title)}/Author ${textString(author)}/Creator(Undersigned)/Producer(Undersigned)/CreationDate ${made}/ModDate ${made}>>`,
  );
  const outlines = outline === undefined ? "" : `/Outlines ${ref(outline)}/PageMode/UseOutlines`;
  const read = `/Lang ${textString(locale)}/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>`;
  pdf.put(
    catalog,
    `<</Type/Catalog/Pages ${ref(book.putTree())}${outlines}/StructTreeRoot ${ref(tags.end())}/Metadata ${ref(about)}${read}>>`,
  );
  await pdf.end(catalog, info);
}
